import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { CONFIG, type MailWorkerConfig } from '../../platform/config/config.js';
import { DeliveryLedger } from '../persistence/delivery-ledger.js';

/** Keeps the leases of this process's work from running out while it is alive, however slow the mail server is. */
@Injectable()
export class LeaseKeeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(LeaseKeeper.name);
  private readonly held = new Map<string, { token: string; since: number }>();
  private readonly seconds: number;
  private timer?: NodeJS.Timeout;

  constructor(
    @Inject(CONFIG) config: Pick<MailWorkerConfig, 'MAIL_LEASE_SECONDS'>,
    private readonly ledger: DeliveryLedger,
  ) {
    this.seconds = config.MAIL_LEASE_SECONDS;
  }

  onApplicationBootstrap() {
    this.timer = setInterval(() => void this.renew(), (this.seconds * 1000) / 3);
  }

  onApplicationShutdown() {
    clearInterval(this.timer);
  }

  hold({ id, token }: { id: string; token: string }) {
    this.held.set(id, { token, since: Date.now() });
  }

  letGo(id: string) {
    this.held.delete(id);
  }

  holds(id: string): boolean {
    return this.held.has(id);
  }

  /** Only what was taken a while ago: a fresh lease needs no renewal, and most work ends before its first. */
  private async renew(): Promise<void> {
    const old = Date.now() - (this.seconds * 1000) / 4;
    const due = [...this.held]
      .filter(([, { since }]) => since < old)
      .map(([id, { token }]) => ({ id, token }));
    if (due.length === 0) return;
    await this.ledger
      .renewLeases(due, this.seconds)
      .catch((error: unknown) => this.logger.warn({ msg: 'leases not renewed', err: error }));
  }
}
