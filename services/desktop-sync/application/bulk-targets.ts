import { type BulkTarget } from '../../platform/bulk/bulk-contract.js';

/** Injection token of the kinds of rows that an import can write. */
export const BULK_TARGETS = Symbol('BULK_TARGETS');

/** The targets by entity name. */
export class BulkTargets {
  private readonly byEntity: ReadonlyMap<string, BulkTarget>;

  constructor(targets: readonly BulkTarget[]) {
    this.byEntity = new Map(targets.map((target) => [target.entity, target]));
  }

  get(entity: string): BulkTarget {
    const target = this.byEntity.get(entity);
    if (!target) throw new Error(`No bulk target for ${entity}`);
    return target;
  }

  columnsOf(entity: string): string[] {
    return Object.keys(this.get(entity).columns);
  }
}
