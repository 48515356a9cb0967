/** Failures from one address on one account that cost nothing yet: people mistype. */
const FREE_FAILURES = 3;
const LOCKED_AFTER = 10;
const LOCK_SECONDS = 15 * 60;
/** Failures from one address on any account, against trying one password on many. */
const ADDRESS_LOCKED_AFTER = 100;
/** Without a new attempt for this long, the count starts again. */
export const FORGET_AFTER_SECONDS = 15 * 60;

/** Seconds to wait before the next attempt on an account, after so many failures in a row: 0, 0, 0, 1, 2, 4 ... then 15 minutes. */
export function accountDelay(failures: number): number {
  if (failures >= LOCKED_AFTER) return LOCK_SECONDS;
  return failures > FREE_FAILURES ? 2 ** (failures - FREE_FAILURES - 1) : 0;
}

/** Seconds to wait before the next attempt from an address, after so many failures on any account. */
export function addressDelay(failures: number): number {
  return failures >= ADDRESS_LOCKED_AFTER ? LOCK_SECONDS : 0;
}
