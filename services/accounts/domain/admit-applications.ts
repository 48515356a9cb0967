import type { Cents } from './cents.js';

/** What one application takes from one document: negative where a changed one gives back. */
export interface Demand {
  readonly row: number;
  readonly document: string;
  readonly amount: Cents;
  /** The application is stored already and the file changes it. */
  readonly existing: boolean;
}

/**
 * Which applications to refuse so that no document is applied beyond its pending. Changes of stored ones come
 * first, those that give back before those that take; then new ones in the order of the file. An application
 * that does not fit is refused whole, and a later one that fits still goes in.
 *
 * @param pending what each document of `demands` has left before any of them
 */
export function refuseBeyondPending(
  demands: readonly Demand[],
  pending: ReadonlyMap<string, Cents>,
): Set<number> {
  const remaining = new Map(pending);
  const refused = new Set<number>();
  for (const [row, parts] of inOrder(demands)) {
    const fits = parts.every(
      (part) => part.amount <= 0n || part.amount <= (remaining.get(part.document) ?? 0n),
    );
    if (!fits) {
      refused.add(row);
      continue;
    }
    for (const part of parts) {
      remaining.set(part.document, (remaining.get(part.document) ?? 0n) - part.amount);
    }
  }
  return refused;
}

function inOrder(demands: readonly Demand[]): [number, Demand[]][] {
  const rows = new Map<number, Demand[]>();
  for (const demand of demands) {
    rows.set(demand.row, [...(rows.get(demand.row) ?? []), demand]);
  }
  const rank = (parts: Demand[]) => {
    if (!parts.some((part) => part.existing)) return 2;
    return parts.some((part) => part.amount > 0n) ? 1 : 0;
  };
  return [...rows].sort(([a, x], [b, y]) => rank(x) - rank(y) || a - b);
}
