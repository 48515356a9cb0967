import type { APIRequestContext } from '@playwright/test';

export interface Contact {
  id: string;
  fullName: string;
  emails: string[];
}

export interface Client {
  code: string;
  legalName: string;
  /** Where it stands in the list that was asked for; 0 is the first. */
  row: number;
  /** Those who may be written to today. */
  receivers: Contact[];
}

interface ListFilter {
  situations?: string;
  text?: string;
  /** Rows that are passed over, so that each test may have a client of its own. */
  after?: number;
}

/** The first client of a filtered list, in its default order, with as many contacts to write to as asked for. */
export async function findClient(
  api: APIRequestContext,
  { after = 0, ...filter }: ListFilter,
  receiverCount: number,
): Promise<Client> {
  const list = await read<{ items: Pick<Client, 'code' | 'legalName'>[] }>(api, '/api/client-panel/clients', {
    ...filter,
    limit: 200,
  });
  for (const [row, { code, legalName }] of list.items.entries()) {
    if (row < after) continue;
    const receivers = await receiversOf(api, code);
    if (receivers.length >= receiverCount) return { code, legalName, row, receivers };
  }
  throw new Error(`the demo data has no client with ${receiverCount} contacts to write to in this list`);
}

async function receiversOf(api: APIRequestContext, code: string): Promise<Contact[]> {
  const { today } = await read<{ today: string }>(api, '/api/access/session');
  const contacts = await read<{
    items: (Contact & { validFrom: string | null; validUntil: string | null })[];
  }>(api, `/api/clients/${code}/contacts`);
  return contacts.items.filter(
    ({ emails, validFrom, validUntil }) =>
      emails.length > 0 && (validFrom ?? '') <= today && (validUntil ?? '9999') >= today,
  );
}

async function read<Answer>(
  api: APIRequestContext,
  path: string,
  params: Record<string, string | number> = {},
): Promise<Answer> {
  const answer = await api.get(path, { params });
  if (!answer.ok()) throw new Error(`${path} answered ${answer.status()}: ${await answer.text()}`);
  return (await answer.json()) as Answer;
}
