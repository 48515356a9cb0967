import { Injectable } from '@nestjs/common';
import { type AssignmentRequest, type ClientSet, MassAssignments } from '../../clients/public.js';
import type { Principal } from '../../platform/http/principal.js';
import type { ClientSelection } from '../domain/client-selection.js';
import { selectionSql } from '../persistence/selection-sql.js';
import { SqlValues } from '../persistence/statement.js';
import { FilterResolver } from './filter-resolver.js';
import { requireSight } from './figures.js';

/** Tells the clients' domain who a selection is, as SQL: a million clients need not pass through this process. */
@Injectable()
export class AssignToSelection {
  constructor(
    private readonly filters: FilterResolver,
    private readonly massAssignments: MassAssignments,
  ) {}

  /** @throws `client-panel.figures-forbidden` when the filter would tell what the person may not see */
  async preview(
    selection: ClientSelection,
    assignment: AssignmentRequest['assignment'],
    principal: Principal,
  ) {
    return this.massAssignments.preview(await this.clientsOf(selection, principal), assignment);
  }

  /** @throws as `preview`, and what `MassAssignments.start` throws */
  async start(selection: ClientSelection, request: AssignmentRequest) {
    return this.massAssignments.start(await this.clientsOf(selection, request.principal), request);
  }

  private async clientsOf(selection: ClientSelection, principal: Principal): Promise<ClientSet> {
    if (selection.kind === 'all') requireSight(principal, selection.filter);
    const values = new SqlValues();
    const where = selectionSql(await this.filters.resolveSelection(selection), values);
    return { text: `select client_id from client_panel.client_rows where ${where}`, values: values.values };
  }
}
