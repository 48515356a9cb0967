import { Module } from '@nestjs/common';
import { Files } from '../platform/files/files.js';
import { Announcer } from './application/announcer.js';
import { Deliver } from './application/deliver.js';
import { GiveUpDeliveries } from './application/give-up-deliveries.js';
import { LeaseKeeper } from './application/lease-keeper.js';
import { Leases } from './application/leases.js';
import { ReadAttachments } from './application/read-attachments.js';
import { RecordOutcomes } from './application/record-outcomes.js';
import { AnnounceCancelled } from './handlers/announce-cancelled.js';
import { EnqueueDeliveries, EnqueueRequeuedDelivery } from './handlers/enqueue-deliveries.js';
import { DeliverJob } from './jobs/deliver.job.js';
import { MailQueue } from './jobs/mail-queue.js';
import { MailSweep } from './jobs/mail-sweep.js';
import { AttachmentStore } from './persistence/attachment-store.js';
import { DeliveryLedger } from './persistence/delivery-ledger.js';
import { DeliveryStore } from './persistence/delivery-store.js';
import { MailTransport } from './smtp/mail-transport.js';

/** The worker's part: brings queued mails to the mail queue and repairs what was lost on the way. */
@Module({
  providers: [
    EnqueueDeliveries,
    EnqueueRequeuedDelivery,
    AnnounceCancelled,
    MailSweep,
    MailQueue,
    GiveUpDeliveries,
    DeliveryLedger,
    Announcer,
  ],
})
export class MessagingWorkerModule {}

/** The mail worker's part: SMTP. */
@Module({
  providers: [
    DeliverJob,
    MailQueue,
    Deliver,
    Leases,
    LeaseKeeper,
    RecordOutcomes,
    GiveUpDeliveries,
    MailTransport,
    ReadAttachments,
    AttachmentStore,
    Files,
    DeliveryLedger,
    DeliveryStore,
    Announcer,
  ],
})
export class MessagingMailWorkerModule {}
