import type { paths } from '@panel/contracts/clients/client-panel';
import { createApi, dataOf, formatDocument, normaliseClientCode } from '@panel/mfe-kit/core';
import { rank } from './rank';

export interface FoundClient {
  code: string;
  name: string;
  document: string;
}

const MOST = 8;
/** The list comes by code; of so many, those that are called so come first. */
const LOOKED_AT = 50;
const api = createApi<paths>('client-panel');

/** Clients by code, razón social, alias or CUIT. `123-1` is a code too, and might be the beginning of a CUIT. */
export async function findClients(typed: string, signal: AbortSignal): Promise<FoundClient[]> {
  const code = normaliseClientCode(typed);
  const wholeCode = /\D/.test(typed.trim()) ? code : (code?.slice(0, 6) ?? null);
  const texts = wholeCode === null || wholeCode === typed ? [typed] : [wholeCode, typed];
  const lists = await Promise.all(texts.map((text) => search(text, signal)));
  const byCode = new Map(lists.flat().map((client) => [client.code, client]));
  const scored = [...byCode.values()].map((client) => ({ client, score: scoreOf(typed, client) }));
  return scored
    .sort((one, other) => other.score - one.score)
    .slice(0, MOST)
    .map(({ client }) => client);
}

/** A client may also be found by a contact or a place, which is not shown here. */
function scoreOf(typed: string, { code, name, document }: FoundClient): number {
  return Math.max(...[code, name, document].map((text) => rank(typed, text) ?? 0));
}

async function search(text: string, signal: AbortSignal): Promise<FoundClient[]> {
  const query = { text, limit: LOOKED_AT };
  const { items } = await dataOf(api.GET('/api/client-panel/clients', { params: { query }, signal }));
  return items.map(({ code, legalName, documentType, documentNumber }) => ({
    code,
    name: legalName,
    document: documentType === null ? '' : formatDocument(documentType, documentNumber),
  }));
}
