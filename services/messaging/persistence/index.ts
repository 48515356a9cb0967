import type { Persistence } from '../../platform/database/data-source.js';
import { Delivery } from './delivery.entity.js';
import { Message } from './message.entity.js';
import { MessageContent1700000009051 } from './message-content-migration.js';
import { LeaseHint1700000007002, Messaging1700000007001 } from './migrations.js';

export const messagingPersistence: Persistence = {
  entities: [Message, Delivery],
  migrations: [Messaging1700000007001, LeaseHint1700000007002, MessageContent1700000009051],
};
