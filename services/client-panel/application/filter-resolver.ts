import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import { SolutionsFacade } from '../../solutions/public.js';
import type { ClientFilter } from '../domain/client-filter.js';
import type { ClientSelection } from '../domain/client-selection.js';
import type { GridFilter } from '../persistence/filter-sql.js';
import { resolveFilter } from '../persistence/resolve-filter.js';
import type { GridSelection } from '../persistence/selection-sql.js';
import { TurnOfDay } from './turn-of-day.js';

/** What every question about a filter begins with: rows of today, and the filter understood. */
@Injectable()
export class FilterResolver {
  constructor(
    private readonly database: Database,
    private readonly solutions: SolutionsFacade,
    private readonly turnOfDay: TurnOfDay,
  ) {}

  async resolve(filter: ClientFilter): Promise<GridFilter> {
    await this.turnOfDay.ensure();
    return resolveFilter(this.database, filter, ({ id, version }) =>
      this.solutions.releaseIds(this.database, id, version),
    );
  }

  async resolveSelection(selection: ClientSelection): Promise<GridSelection> {
    if (selection.kind === 'all') return { ...selection, filter: await this.resolve(selection.filter) };
    await this.turnOfDay.ensure();
    return selection;
  }
}
