/** How far something is, as people read it. */
export interface Progress {
  /** From 0 to 100. */
  percent: number;
  /** A second, rounded; `null` as long as too little is known. */
  rate: number | null;
  /** Seconds, rounded up; `null` as long as too little is known. */
  remaining: number | null;
}

/** Rates of the first moments jump about. */
const TELLING_MILLISECONDS = 1_500;

export function progressOf(done: number, total: number, milliseconds: number): Progress {
  // What was counted before may be fewer than are written now.
  const percent = total === 0 ? 100 : Math.min(100, Math.floor((done / total) * 100));
  if (milliseconds < TELLING_MILLISECONDS || done === 0) return { percent, rate: null, remaining: null };
  const rate = (done / milliseconds) * 1_000;
  return { percent, rate: Math.round(rate), remaining: Math.ceil(Math.max(0, total - done) / rate) };
}
