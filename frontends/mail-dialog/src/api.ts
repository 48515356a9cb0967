import type { components as ClientsSchemas, paths as ClientsPaths } from '@panel/contracts/clients/clients';
import type { paths as MessagingPaths } from '@panel/contracts/clients/messaging';
import { createApi, dataOf } from '@panel/mfe-kit';

export type Contact = ClientsSchemas['schemas']['Contact'];

const clients = createApi<ClientsPaths>('clients');
const messaging = createApi<MessagingPaths>('messaging');

/** The client's contacts; the dialog offers those that can receive. */
export async function loadContacts(code: string, signal: AbortSignal): Promise<Contact[]> {
  const answer = await dataOf(
    clients.GET('/api/clients/{code}/contacts', { params: { path: { code } }, signal }),
  );
  return answer.items;
}

export interface Mail {
  subject: string;
  text: string;
  contactIds: string[];
}

/** Queues one mail per contact. The same `key` never sends twice. */
export function sendMail(code: string, mail: Mail, key: { 'Idempotency-Key': string }) {
  return dataOf(
    messaging.POST('/api/messaging/clients/{code}/messages', {
      params: { path: { code }, header: key },
      body: mail,
    }),
  );
}
