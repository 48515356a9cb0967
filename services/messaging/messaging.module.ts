import { Module } from '@nestjs/common';
import { AuditModule } from '../access/public.js';
import { ClientsModule } from '../clients/public.js';
import { Files } from '../platform/files/files.js';
import { Announcer } from './application/announcer.js';
import { CancelDelivery } from './application/cancel-delivery.js';
import { DecidedDelivery } from './application/decided-delivery.js';
import { DownloadAttachment } from './application/download-attachment.js';
import { MessagingFacade } from './application/messaging-facade.js';
import { QueueMessages } from './application/queue-messages.js';
import { ReadMessages } from './application/read-messages.js';
import { ReleaseDelivery } from './application/release-delivery.js';
import { ResendDelivery } from './application/resend-delivery.js';
import { SendMessage } from './application/send-message.js';
import { StopMessages } from './application/stop-messages.js';
import { DeliveriesController } from './http/deliveries.controller.js';
import { MessagesController } from './http/messages.controller.js';
import { AttachmentStore } from './persistence/attachment-store.js';
import { DeliveryStore } from './persistence/delivery-store.js';
import { MessageReader } from './persistence/message-reader.js';
import { MessageStore } from './persistence/message-store.js';

/** Other domains import this to write to clients. */
@Module({
  providers: [MessagingFacade, QueueMessages, StopMessages, MessageStore, AttachmentStore, DeliveryStore],
  exports: [MessagingFacade, QueueMessages, MessageStore, AttachmentStore, DeliveryStore],
})
export class MessagingModule {}

/** The API's part: what people ask for. */
@Module({
  imports: [AuditModule, ClientsModule, MessagingModule],
  controllers: [MessagesController, DeliveriesController],
  providers: [
    SendMessage,
    CancelDelivery,
    ResendDelivery,
    ReleaseDelivery,
    ReadMessages,
    DecidedDelivery,
    DownloadAttachment,
    Files,
    Announcer,
    MessageReader,
  ],
})
export class MessagingApiModule {}
