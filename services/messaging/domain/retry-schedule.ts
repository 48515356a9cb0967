const LONGEST_WAIT_SECONDS = 4 * 3600;

/**
 * How long to wait after the n-th failed attempt: doubling from `baseSeconds`, at most four hours, spread by a
 * quarter up or down so that mails deferred together do not return together.
 * @param attempt 1 for the first
 * @param random 0 to 1
 */
export function retryDelaySeconds(attempt: number, baseSeconds: number, random: number): number {
  const wait = Math.min(baseSeconds * 2 ** Math.min(attempt - 1, 30), LONGEST_WAIT_SECONDS);
  return wait * (0.75 + random / 2);
}
