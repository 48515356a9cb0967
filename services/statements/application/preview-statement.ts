import { Injectable } from '@nestjs/common';
import { totalsOf } from '../domain/issued-statement.js';
import { isEmpty } from '../domain/snapshot.js';
import { coverOf, DraftStatement, type StatementRequest } from './draft-statement.js';
import { StatementRenderer } from './statement-renderer.js';

/** The statement as it would be issued now: nothing is stored, and it has no number. */
@Injectable()
export class PreviewStatement {
  constructor(
    private readonly draftStatement: DraftStatement,
    private readonly renderer: StatementRenderer,
  ) {}

  /** @throws what `DraftStatement` throws */
  async execute(code: string, request: StatementRequest) {
    const { company, snapshot } = await this.draftStatement.execute(code, request);
    return {
      asOf: snapshot.asOf,
      isEmpty: isEmpty(snapshot),
      totals: totalsOf(snapshot),
      cover: coverOf(company, snapshot),
      html: await this.renderer.page(snapshot, company.logo),
    };
  }
}
