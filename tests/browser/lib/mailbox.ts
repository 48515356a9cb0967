import { expect } from '@playwright/test';
import { settings } from './settings.js';

export interface ReceivedMail {
  id: string;
  subject: string;
  envelope: { to: string[] };
  text: string;
}

/**
 * Waits until each address received one mail with this subject, and a little longer: a second copy must have had
 * time to come. Tests use a subject of their own.
 */
export async function expectOneMailEach(
  subject: string,
  addresses: readonly string[],
  timeout = 60_000,
): Promise<ReceivedMail[]> {
  const receivers = async () =>
    (await mailsWithSubject(subject)).map(({ envelope }) => envelope.to.join()).sort();
  const expected = [...addresses].sort();
  await expect.poll(receivers, { timeout }).toEqual(expected);
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  expect(await receivers()).toEqual(expected);
  return Promise.all((await mailsWithSubject(subject)).map(({ id }) => ask<ReceivedMail>(`/${id}`)));
}

/** The bytes of the file of a type that came with a mail. */
export async function attachmentOf(mailId: string, type: string): Promise<Buffer> {
  const raw = await (await fetch(`${settings.mailboxUrl}/api/messages/${mailId}/raw`)).text();
  const part = raw.split(/^--.*$/m).find((one) => one.toLowerCase().includes(`content-type: ${type}`));
  if (!part) throw new Error(`mail ${mailId} carries no ${type}`);
  return Buffer.from(part.slice(part.search(/\r?\n\r?\n/)), 'base64');
}

/** The mails with a subject, as they lie in the mailbox now. */
export async function mailsWithSubject(
  subject: string,
): Promise<Pick<ReceivedMail, 'id' | 'envelope' | 'subject'>[]> {
  return (await ask<ReceivedMail[]>('')).filter((mail) => mail.subject === subject);
}

async function ask<Answer>(path: string): Promise<Answer> {
  const answer = await fetch(`${settings.mailboxUrl}/api/messages${path}`);
  return (await answer.json()) as Answer;
}
