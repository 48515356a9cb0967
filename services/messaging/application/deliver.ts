import { Inject, Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { CONFIG, type MailWorkerConfig } from '../../platform/config/config.js';
import { classifyFailure } from '../domain/classify-failure.js';
import { type Outcome, withinAttempts } from '../domain/outcome.js';
import { retryDelaySeconds } from '../domain/retry-schedule.js';
import type { LeasedDelivery } from '../persistence/delivery-ledger.js';
import { MailTransport, type PreparedMail } from '../smtp/mail-transport.js';
import { SmtpError } from '../smtp/smtp-failure.js';
import { PoolClosed } from '../smtp/smtp-pool.js';
import { GiveUpDeliveries } from './give-up-deliveries.js';
import { LeaseKeeper } from './lease-keeper.js';
import { Leases } from './leases.js';
import { type AttachmentContent, ReadAttachments } from './read-attachments.js';
import { RecordOutcomes } from './record-outcomes.js';

/** A hint from the queue: look at this delivery, whose next attempt was `attempt` when the hint was given. */
export interface DeliveryHint {
  deliveryId: string;
  attempt: number;
  /** 0, or the number of the repetition when an earlier hint for the same attempt seems to be stuck. */
  repetition: number;
}

/** Tells one hint for a delivery from another. */
export function hintName({ attempt, repetition }: Omit<DeliveryHint, 'deliveryId'>): string {
  return repetition > 0 ? `${attempt}.${repetition}` : `${attempt}`;
}

/** When to look again. */
export interface Retry extends DeliveryHint {
  at: Date;
}

const NOT_BEGUN: Outcome = { state: 'deferred', errorClass: 'worker-lost', serverResponse: null };
const TOO_OFTEN: Outcome = { state: 'failed', errorClass: 'attempts-exhausted', serverResponse: null };

/** Sends the mail of one delivery, if it is still to be sent, and writes down what really happened. */
@Injectable()
export class Deliver {
  private readonly logger = new Logger(Deliver.name);

  constructor(
    @Inject(CONFIG)
    private readonly config: Pick<MailWorkerConfig, 'MAIL_MAX_ATTEMPTS' | 'MAIL_RETRY_BASE_SECONDS'>,
    private readonly clock: Clock,
    private readonly leases: Leases,
    private readonly keeper: LeaseKeeper,
    private readonly attachments: ReadAttachments,
    private readonly transport: MailTransport,
    private readonly outcomes: RecordOutcomes,
    private readonly giveUp: GiveUpDeliveries,
  ) {}

  /**
   * Safe to call any number of times, by any number of workers.
   * @param redelivered the queue lost the worker that had this hint
   * @returns when to look again, if the mail was deferred
   */
  async execute(hint: DeliveryHint, redelivered: boolean): Promise<Retry | undefined> {
    const { deliveryId } = hint;
    // The queue may believe us dead while we only are slow.
    if (this.keeper.holds(deliveryId)) return undefined;
    const delivery = await this.leases.take(deliveryId, hintName(hint), redelivered);
    if (!delivery) {
      if (redelivered) await this.giveUp.lost(deliveryId, hintName(hint));
      return undefined;
    }
    this.keeper.hold(delivery);
    try {
      const outcome = await this.attempt(delivery);
      return outcome && (await this.conclude(delivery, outcome));
    } finally {
      this.keeper.letGo(delivery.id);
    }
  }

  /** @returns undefined when the delivery is not ours (any more) and nothing was sent */
  private async attempt(delivery: LeasedDelivery): Promise<Outcome | undefined> {
    // A mail that takes its worker down each time must end some day.
    if (delivery.attempt > this.config.MAIL_MAX_ATTEMPTS) return TOO_OFTEN;
    const attachments = await this.attachmentsOf(delivery);
    if (!attachments) return NOT_BEGUN;
    try {
      const mail = await this.transport.prepare(delivery, attachments, this.clock.now());
      return await this.transport.withConnection((send) => this.hand(delivery, mail, send));
    } catch (error) {
      if (error instanceof SmtpError) return classifyFailure(error.failure);
      if (error instanceof PoolClosed) {
        await this.leases.giveBack(delivery);
        return undefined;
      }
      this.logger.error({ msg: 'mail not prepared', deliveryId: delivery.id, err: error });
      return classifyFailure({ stage: 'connect', bodyStarted: false, cause: 'unsendable' });
    }
  }

  /** @returns undefined when they cannot be read now, which says nothing about the mail */
  private async attachmentsOf(delivery: LeasedDelivery): Promise<AttachmentContent[] | undefined> {
    if (!delivery.hasAttachments) return [];
    try {
      return await this.attachments.execute(delivery.messageId);
    } catch (error) {
      this.logger.warn({ msg: 'attachments not read', deliveryId: delivery.id, err: error });
      return undefined;
    }
  }

  private async hand(
    { id, token }: LeasedDelivery,
    mail: PreparedMail,
    send: (mail: PreparedMail) => Promise<string>,
  ): Promise<Outcome | undefined> {
    let ours: boolean;
    try {
      ours = await this.leases.markSending({ id, token, messageIdHeader: mail.messageIdHeader });
    } catch (error) {
      // `sending` may or may not be committed, but this process knows that it sent nothing.
      this.logger.warn({ msg: 'sending not committed', deliveryId: id, err: error });
      return NOT_BEGUN;
    }
    if (!ours) return undefined;
    const serverResponse = await send(mail);
    return { state: 'accepted', errorClass: null, serverResponse };
  }

  private async conclude(delivery: LeasedDelivery, attempted: Outcome): Promise<Retry | undefined> {
    const { id, token, attempt } = delivery;
    const outcome = withinAttempts(attempted, attempt, this.config.MAIL_MAX_ATTEMPTS);
    const nextAttemptAt = outcome.state === 'deferred' ? this.retryAfter(attempt) : null;
    await this.outcomes.record({ id, token, outcome, nextAttemptAt });
    this.logger.debug({ msg: 'attempt ended', deliveryId: id, attempt, state: outcome.state });
    return nextAttemptAt
      ? { deliveryId: id, attempt: attempt + 1, repetition: 0, at: nextAttemptAt }
      : undefined;
  }

  private retryAfter(attempt: number): Date {
    const seconds = retryDelaySeconds(attempt, this.config.MAIL_RETRY_BASE_SECONDS, Math.random());
    return new Date(this.clock.now().getTime() + seconds * 1000);
  }
}
