import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { Clock } from '../../platform/clock/clock.js';
import { Transactor } from '../../platform/database/transactor.js';
import type { Tx } from '../../platform/database/tx.js';
import { ApplicationError } from '../../platform/http/errors.js';
import { tooManyAttempts } from '../domain/errors.js';
import { accountDelay, addressDelay, FORGET_AFTER_SECONDS } from '../domain/sign-in-throttle.js';

/** The row of an address without an account: counts attempts on any account. */
const ANY_ACCOUNT = Buffer.alloc(0);
const KEEP_HOURS = 24;

/** Slows down and locks out guessing of passwords, per account and address and per address. */
@Injectable()
export class SignInAttempts {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
  ) {}

  /**
   * Counts an attempt before its password is looked at, so that many at once cannot pass together.
   * @throws `access.too-many-attempts` with `retry-after` while the account or the address has to wait.
   */
  async begin(email: string, ip: string): Promise<void> {
    await this.transactor.run(async (tx) => {
      await this.count(tx, accountHash(email), ip, accountDelay);
      await this.count(tx, ANY_ACCOUNT, ip, addressDelay);
    });
  }

  /** A right password: the account's count starts again and the attempt does not count against the address. */
  async forget(tx: Tx, email: string, ip: string): Promise<void> {
    await tx.execute(`delete from access.sign_in_attempts where account_hash = $1 and ip = $2`, [
      accountHash(email),
      ip,
    ]);
    await tx.execute(
      `update access.sign_in_attempts set failures = greatest(failures - 1, 0), blocked_until = $3
        where account_hash = $1 and ip = $2`,
      [ANY_ACCOUNT, ip, this.clock.now()],
    );
    const old = new Date(this.clock.now().getTime() - KEEP_HOURS * 3_600_000);
    await tx.execute(`delete from access.sign_in_attempts where last_attempt_at < $1`, [old]);
  }

  private async count(tx: Tx, account: Buffer, ip: string, delay: (failures: number) => number) {
    const now = this.clock.now();
    const forgetBefore = new Date(now.getTime() - FORGET_AFTER_SECONDS * 1000);
    const [row] = await tx.query<{ failures: number; blocked_until: Date }>(
      `insert into access.sign_in_attempts as a (account_hash, ip, failures, last_attempt_at, blocked_until)
       values ($1, $2, 1, $3, $3)
       on conflict (account_hash, ip) do update set last_attempt_at = $3,
         failures = case when a.last_attempt_at < $4 then 1 else a.failures + 1 end
       returning failures, blocked_until`,
      [account, ip, now, forgetBefore],
    );
    if (!row) return;
    const wait = Math.ceil((row.blocked_until.getTime() - now.getTime()) / 1000);
    // Throwing rolls the count back: waiting attempts do not prolong the wait.
    if (wait > 0) throw tooMany(wait);
    const blockedUntil = new Date(now.getTime() + delay(row.failures) * 1000);
    await tx.execute(
      `update access.sign_in_attempts set blocked_until = $3 where account_hash = $1 and ip = $2`,
      [account, ip, blockedUntil],
    );
  }
}

function accountHash(email: string): Buffer {
  return createHash('sha256').update(email.toLowerCase()).digest();
}

function tooMany(seconds: number): ApplicationError {
  const wait = seconds < 60 ? count(seconds, 'segundo') : count(Math.ceil(seconds / 60), 'minuto');
  return new ApplicationError(tooManyAttempts, `Espere ${wait} e intente de nuevo.`, {
    headers: { 'retry-after': String(seconds) },
  });
}

function count(amount: number, unit: string): string {
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`;
}
