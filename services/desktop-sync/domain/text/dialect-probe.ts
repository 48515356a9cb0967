import { EXCHANGE_DIALECT } from '../format/exchange-format.js';
import { type Dialect } from '../format/value-types.js';
import { dayOrderEvidence } from '../values/day.js';
import { decimalEvidence } from '../values/decimal.js';

export interface SniffedColumn {
  readonly position: number;
  readonly kind: 'decimal' | 'day' | undefined;
}

/**
 * Collects from every row what proves how a file writes decimals and days. Whole files are
 * looked at, because a sample of round amounts proves nothing about the one that is not.
 */
export class DialectProbe {
  private readonly decimals: readonly number[];
  private readonly days: readonly number[];
  private es = false;
  private en = false;
  private dayFirst = false;
  private monthFirst = false;

  constructor(
    columns: readonly SniffedColumn[],
    private readonly fixed?: Dialect,
  ) {
    const found = fixed ? [] : columns.filter((column) => column.position >= 0);
    this.decimals = found.filter((column) => column.kind === 'decimal').map((column) => column.position);
    this.days = found.filter((column) => column.kind === 'day').map((column) => column.position);
  }

  read(record: readonly string[], clean: (text: string | undefined) => string): void {
    for (const position of this.decimals) {
      if (this.es && this.en) break;
      const evidence = decimalEvidence(clean(record[position]));
      if (evidence === 'es') this.es = true;
      else if (evidence === 'en') this.en = true;
    }
    for (const position of this.days) {
      if (this.dayFirst) break;
      const evidence = dayOrderEvidence(clean(record[position]));
      if (evidence === 'dmy') this.dayFirst = true;
      else if (evidence === 'mdy') this.monthFirst = true;
    }
  }

  /** What to read keys with before the verdict: days and whole numbers do not depend on it. */
  get initial(): Dialect {
    return this.fixed ?? EXCHANGE_DIALECT;
  }

  get verdict(): Dialect {
    if (this.fixed) return this.fixed;
    return { ...EXCHANGE_DIALECT, decimals: this.en ? (this.es ? 'mixed' : 'en') : 'es' };
  }

  /** Some day can only be month/day/year, and none can only be day/month/year. */
  get datesAreMonthFirst(): boolean {
    return this.monthFirst && !this.dayFirst;
  }
}
