import SMTPConnection from 'nodemailer/lib/smtp-connection';
import { Readable } from 'node:stream';
import { describeFailure, SmtpError } from './smtp-failure.js';
import type { SmtpOptions } from './smtp-options.js';

export interface Envelope {
  from: string;
  to: string;
}

/** One connection to the mail server, ready to send; used by one mail at a time. */
export class SmtpSession {
  private sent = 0;
  private broken = false;

  private constructor(private readonly connection: SMTPConnection) {
    // Errors reach whoever is sending; on an idle connection they only say that it is gone.
    connection.on('error', () => (this.broken = true));
    connection.on('end', () => (this.broken = true));
  }

  /**
   * Connects, secures the connection as configured and logs in.
   * @throws SmtpError
   */
  static async open({ connection: options, login }: SmtpOptions): Promise<SmtpSession> {
    const connection = new SMTPConnection(options);
    const session = new SmtpSession(connection);
    try {
      await session.step('connect', (done) => connection.connect(done));
      if (login && connection.allowsAuth) {
        await session.step('login', (done) => connection.login({ credentials: login }, done));
      }
      return session;
    } catch (error) {
      connection.close();
      throw error;
    }
  }

  get usable(): boolean {
    return !this.broken && !this.connection.destroyed;
  }

  /** Mails sent on this connection so far. */
  get uses(): number {
    return this.sent;
  }

  /**
   * Sends one mail to one recipient.
   * @returns the server's answer to the final dot
   * @throws SmtpError, which tells whether the body had begun
   */
  async send(envelope: Envelope, mime: Buffer): Promise<string> {
    this.sent += 1;
    let bodyStarted = false;
    const body = new Readable({
      read() {
        // Asked for only after the server said "go ahead" to DATA.
        bodyStarted = true;
        this.push(mime);
        this.push(null);
      },
    });
    try {
      const { response } = await this.step(
        'send',
        (done: (error: Error | null, info: { response: string }) => void) =>
          this.connection.send({ ...envelope, size: mime.length }, body, done),
        () => bodyStarted,
      );
      return response;
    } catch (error) {
      await this.recover(error as SmtpError);
      throw error;
    }
  }

  close() {
    this.broken = true;
    this.connection.quit();
    // A server that ignores QUIT must not keep the process.
    setTimeout(() => this.connection.close(), 1000).unref();
  }

  /** After a refusal the connection is good for the next mail; after anything else its state is unknown. */
  private async recover({ failure }: SmtpError): Promise<void> {
    if (failure.cause !== 'reply' || !this.usable) return this.close();
    await this.step('send', (done) => this.connection.reset(done)).catch(() => this.close());
  }

  /** Runs one step of the conversation; the end of the connection ends it too, whatever the library does. */
  private step<T>(
    phase: 'connect' | 'login' | 'send',
    start: (done: (error?: Error | null, result?: T) => void) => void,
    bodyStarted = () => false,
  ): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const fail = (error: Error) => {
        settle();
        reject(describeFailure(error, phase, bodyStarted()));
      };
      const onEnd = () => setImmediate(() => fail(new Error('Connection ended')));
      const settle = () => {
        this.connection.off('error', fail);
        this.connection.off('end', onEnd);
      };
      this.connection.once('error', fail);
      this.connection.once('end', onEnd);
      start((error, result) => {
        if (error) return fail(error);
        settle();
        resolve(result as T);
      });
    });
  }
}
