/** Where things stand, in percent of the chart's height from its top. */
export interface Bar {
  readonly top: number;
  readonly height: number;
}

export interface Tick {
  readonly at: number;
  /** A decimal amount. */
  readonly amount: string;
}

export interface Bars {
  readonly bars: Bar[];
  /** Where the line of zero is. */
  readonly zero: number;
  /** The ends of the scale that are in use, in round figures. */
  readonly ticks: Tick[];
}

const ROUND = [1, 2, 2.5, 5, 10];

/** Bars of the amounts, negative ones below zero. Numbers serve the drawing alone: figures stay decimal text. */
export function barsOf(amounts: readonly string[]): Bars {
  const values = amounts.map(Number);
  const top = roundUp(Math.max(0, ...values));
  const bottom = roundUp(Math.max(0, ...values.map((value) => -value)));
  const range = top + bottom || 1;
  const zero = bottom === 0 ? 100 : (top / range) * 100;
  return {
    zero,
    bars: values.map((value) => {
      const height = (Math.abs(value) / range) * 100;
      return { top: value < 0 ? zero : zero - height, height };
    }),
    ticks: [
      ...(top > 0 ? [{ at: 0, amount: top.toFixed(2) }] : []),
      ...(bottom > 0 ? [{ at: 100, amount: (-bottom).toFixed(2) }] : []),
    ],
  };
}

/** The next of 1, 2, 2.5, 5, 10 times a power of ten. */
function roundUp(value: number): number {
  if (value === 0) return 0;
  const power = 10 ** Math.floor(Math.log10(value));
  // A hair of tolerance: 0.3 / 0.1 is more than 3.
  const step = ROUND.find((one) => one * power >= value * (1 - 1e-9)) ?? 10;
  return Math.max(step * power, 0.01);
}

/** The bar that a key leads to from another one; `null` when the key is for something else. */
export function nextBar(key: string, from: number, count: number): number | null {
  const last = count - 1;
  switch (key) {
    case 'ArrowLeft':
      return Math.max(0, from - 1);
    case 'ArrowRight':
      return Math.min(last, from + 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}

/** How many of the months, which follow each other, are of each year. */
export function yearsOf(months: readonly string[]): { year: string; count: number }[] {
  const years = [...new Set(months.map((month) => month.slice(0, 4)))];
  return years.map((year) => ({ year, count: months.filter((month) => month.startsWith(year)).length }));
}
