import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import { CONFIG, type MailWorkerConfig } from '../../platform/config/config.js';
import type { LeasedDelivery } from '../persistence/delivery-ledger.js';
import { buildMime, type MailContent } from './build-mime.js';
import { domainOf, parseSender } from './sender-address.js';
import { SmtpError } from './smtp-failure.js';
import { parseSmtpUrl } from './smtp-options.js';
import { SmtpPool } from './smtp-pool.js';
import { type Envelope, SmtpSession } from './smtp-session.js';

const USES_PER_CONNECTION = 100;
const IDLE_MILLISECONDS = 10_000;

/** A mail ready for the wire. */
export interface PreparedMail {
  readonly envelope: Envelope;
  readonly mime: Buffer;
  readonly messageIdHeader: string;
}

/** Builds mails and hands them to the outgoing mail server over a few reused connections. */
@Injectable()
export class MailTransport implements BeforeApplicationShutdown {
  private readonly sender: { name: string; address: string };
  private readonly pool: SmtpPool<SmtpSession>;

  constructor(@Inject(CONFIG) config: Pick<MailWorkerConfig, 'SMTP_URL' | 'MAIL_FROM' | 'MAIL_CONCURRENCY'>) {
    const options = parseSmtpUrl(config.SMTP_URL);
    this.sender = parseSender(config.MAIL_FROM);
    this.pool = new SmtpPool(() => SmtpSession.open(options), {
      connections: options.connections ?? config.MAIL_CONCURRENCY,
      usesPerConnection: USES_PER_CONNECTION,
      idleMilliseconds: IDLE_MILLISECONDS,
    });
  }

  /** The mail of a delivery. Its Message-ID is the same in every attempt. */
  async prepare(
    delivery: LeasedDelivery,
    attachments: MailContent['attachments'],
    date: Date,
  ): Promise<PreparedMail> {
    const messageIdHeader = delivery.messageIdHeader ?? `<${delivery.id}@${domainOf(this.sender.address)}>`;
    const mime = await buildMime({
      from: this.sender,
      to: { name: delivery.recipientName, address: delivery.address },
      replyTo: delivery.replyTo,
      subject: delivery.subject,
      text: delivery.body,
      html: delivery.html,
      attachments,
      messageId: messageIdHeader,
      date,
    });
    return { envelope: { from: this.sender.address, to: delivery.address }, mime, messageIdHeader };
  }

  /**
   * Lends a connection to `work`, which may send one mail on it. A reused connection that turns out to be gone before
   * anything was handed over is replaced once.
   * @throws PoolClosed when the process is stopping, SmtpError when there is no connection, or what `work` threw
   */
  async withConnection<T>(work: (send: (mail: PreparedMail) => Promise<string>) => Promise<T>): Promise<T> {
    let session = await this.pool.acquire();
    const send = async ({ envelope, mime }: PreparedMail): Promise<string> => {
      const reused = session.uses > 0;
      try {
        return await session.send(envelope, mime);
      } catch (error) {
        if (!reused || !isGone(error)) throw error;
        session = await this.pool.replace(session);
        return session.send(envelope, mime);
      }
    };
    try {
      return await work(send);
    } finally {
      this.pool.giveBack(session);
    }
  }

  beforeApplicationShutdown() {
    this.pool.close();
  }
}

/** The server ended the connection between two mails. */
function isGone(error: unknown): boolean {
  if (!(error instanceof SmtpError)) return false;
  const { bodyStarted, cause, reply } = error.failure;
  return !bodyStarted && (cause === 'network' || reply?.code === 421);
}
