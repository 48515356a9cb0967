/** What the pool needs to know of a connection. */
export interface PooledSession {
  readonly usable: boolean;
  readonly uses: number;
  close(): void;
}

export interface PoolLimits {
  /** Connections open at once. */
  readonly connections: number;
  /** Mails after which a connection is replaced, because servers close long ones. */
  readonly usesPerConnection: number;
  readonly idleMilliseconds: number;
}

/** The pool is closing: the mail was not begun. */
export class PoolClosed extends Error {}

interface Waiter<Session> {
  resolve: (session: Session) => void;
  reject: (error: unknown) => void;
}

/** Connections to the mail server, reused from mail to mail. The one used last is used next, the others grow idle. */
export class SmtpPool<Session extends PooledSession> {
  private readonly idle: Session[] = [];
  private readonly idleTimers = new Map<Session, NodeJS.Timeout>();
  private readonly waiters: Waiter<Session>[] = [];
  private open = 0;
  private closed = false;

  constructor(
    private readonly connect: () => Promise<Session>,
    private readonly limits: PoolLimits,
  ) {}

  /**
   * Lends a connection; every one must be given back.
   * @throws PoolClosed, or whatever `connect` threw
   */
  async acquire(): Promise<Session> {
    if (this.closed) throw new PoolClosed();
    const session = this.takeIdle();
    if (session) return session;
    if (this.open < this.limits.connections) return this.openNew();
    return new Promise((resolve, reject) => this.waiters.push({ resolve, reject }));
  }

  /** A new connection in the place of one that turned out to be dead; when it cannot be opened, the dead one keeps its place. */
  async replace(dead: Session): Promise<Session> {
    dead.close();
    return this.connect();
  }

  giveBack(session: Session) {
    if (this.closed || !session.usable || session.uses >= this.limits.usesPerConnection) {
      session.close();
      this.open -= 1;
      this.serveWithNew();
      return;
    }
    const waiter = this.waiters.shift();
    if (waiter) waiter.resolve(session);
    else this.keepIdle(session);
  }

  /** Lends nothing more; connections in use close when they are given back. */
  close() {
    this.closed = true;
    for (const waiter of this.waiters.splice(0)) waiter.reject(new PoolClosed());
    for (let session = this.takeIdle(); session; session = this.takeIdle()) {
      session.close();
      this.open -= 1;
    }
  }

  private async openNew(): Promise<Session> {
    this.open += 1;
    try {
      return await this.connect();
    } catch (error) {
      this.open -= 1;
      this.serveWithNew();
      throw error;
    }
  }

  /** A place became free: the first in line gets a connection of its own. */
  private serveWithNew() {
    const waiter = this.waiters.shift();
    if (waiter) this.openNew().then(waiter.resolve, waiter.reject);
  }

  private takeIdle(): Session | undefined {
    for (let session = this.idle.pop(); session; session = this.idle.pop()) {
      clearTimeout(this.idleTimers.get(session));
      this.idleTimers.delete(session);
      if (session.usable) return session;
      this.open -= 1;
    }
    return undefined;
  }

  private keepIdle(session: Session) {
    this.idle.push(session);
    this.idleTimers.set(
      session,
      setTimeout(() => {
        this.idle.splice(this.idle.indexOf(session), 1);
        this.idleTimers.delete(session);
        this.open -= 1;
        session.close();
      }, this.limits.idleMilliseconds).unref(),
    );
  }
}
