/** What other domains may use of this one; what becomes of mails is told by shared/contracts/events/messaging.ts. */
export { MessagingFacade } from './application/messaging-facade.js';
export type { QueuedMessage } from './application/queue-messages.js';
export type { StoppedDelivery } from './application/stop-messages.js';
export { DELIVERY_STATES, type DeliveryState } from './domain/delivery-state.js';
export type { LatestDelivery } from './persistence/delivery-store.js';
export type { MessageAttachment, MessageOrigin, MessageToQueue } from './domain/message-to-queue.js';
export {
  type ContactToReach,
  type Recipient,
  recipientFor,
  type RefusedContact,
} from './domain/recipient.js';
export { MessagingModule } from './messaging.module.js';
