import type { components, paths } from '@panel/contracts/clients/messaging';
import { createApi, dataOf, idempotencyKey } from '@panel/mfe-kit';

export type MessageSummary = components['schemas']['MessageSummary'];
export type Message = components['schemas']['Message'];
export type Delivery = components['schemas']['Delivery'];

const api = createApi<paths>('messaging');

/** A page of the client's mails, newest first. */
export function loadMessages(
  code: string,
  { signal, priority, cursor }: Pick<RequestInit, 'signal' | 'priority'> & { cursor?: string } = {},
) {
  const query = cursor === undefined ? {} : { cursor };
  return dataOf(
    api.GET('/api/messaging/clients/{code}/messages', {
      params: { path: { code }, query },
      signal,
      priority,
    }),
  );
}

/** One mail with its text as sent and the history of each delivery. The server records who read it. */
export function readMessage(id: string, signal: AbortSignal): Promise<Message> {
  return dataOf(api.GET('/api/messaging/messages/{id}', { params: { path: { id } }, signal }));
}

/** Where the browser downloads a file of a mail. */
export function attachmentAddress(messageId: string, ord: number): string {
  return `/api/messaging/messages/${messageId}/attachments/${ord}`;
}

export function cancelDelivery(delivery: Delivery) {
  return dataOf(api.POST('/api/messaging/deliveries/{id}/cancel', { params: versioned(delivery) }));
}

export function releaseDelivery(delivery: Delivery) {
  return dataOf(api.POST('/api/messaging/deliveries/{id}/release', { params: versioned(delivery) }));
}

export function resendDelivery(delivery: Delivery) {
  const params = { path: { id: delivery.id }, header: idempotencyKey() };
  return dataOf(api.POST('/api/messaging/deliveries/{id}/resend', { params }));
}

function versioned({ id, version }: Delivery) {
  return { path: { id }, header: { 'If-Match': `"${version}"` } };
}
