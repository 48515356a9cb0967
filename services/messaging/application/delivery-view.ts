import { isResendable, isWaiting } from '../domain/delivery-state.js';
import { explainDelivery } from '../domain/explain-delivery.js';
import type { DeliveryRow, HistoryRow } from '../persistence/message-reader.js';

/** A delivery as people see it: its state, what it means and what may be done. */
export function viewDelivery(row: DeliveryRow) {
  const { text, nextStep } = explainDelivery(row.state, row.errorClass);
  return {
    id: row.id,
    contactId: row.contactId,
    recipientName: row.recipientName,
    address: row.address,
    state: row.state,
    explanation: text,
    // Once sent again, the newer delivery carries what is to be done.
    nextStep: row.resentAs ? ('none' as const) : nextStep,
    attempts: row.attempts,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    nextAttemptAt: row.nextAttemptAt?.toISOString() ?? null,
    sendingSince: row.sendingSince?.toISOString() ?? null,
    acceptedAt: row.acceptedAt?.toISOString() ?? null,
    serverResponse: row.serverResponse,
    resendOf: row.resendOf,
    resentAs: row.resentAs,
    canCancel: isWaiting(row.state),
    canResend: isResendable(row.state) && row.resentAs === null,
    canRelease: row.state === 'held',
    version: row.version,
  };
}

export function viewHistory(row: HistoryRow) {
  return {
    state: row.state,
    explanation: explainDelivery(row.state, row.errorClass).text,
    attempt: row.attempt,
    at: row.at.toISOString(),
    serverResponse: row.serverResponse,
  };
}
