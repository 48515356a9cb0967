/** Nothing of this domain is read by others yet: they react to its events (shared/contracts/events/messaging.ts). */
export type { DeliveryState } from './domain/delivery-state.js';
