import { Injectable } from '@nestjs/common';
import { ClientsFacade } from '../../clients/public.js';
import { fillCover } from '../../company/public.js';
import { Clock, type IsoDay } from '../../platform/clock/clock.js';
import { Transactor } from '../../platform/database/transactor.js';
import { ApplicationError } from '../../platform/http/errors.js';
import { coverValues } from '../documents/mail/cover-values.js';
import { dayToCome, daysInverted } from '../domain/errors.js';
import type { StatementSnapshot } from '../domain/snapshot.js';
import type { StatementChoice } from '../domain/take-snapshot.js';
import { type IssuingCompany, IssuingCompanies } from './issuing-company.js';
import { PrepareStatements } from './prepare-statements.js';

/** What a statement is asked to show; without a day, what stands today. */
export type StatementRequest = Omit<StatementChoice, 'asOf'> & { readonly asOf?: IsoDay | undefined };

export interface StatementDraft {
  readonly clientId: string;
  readonly company: IssuingCompany;
  readonly snapshot: StatementSnapshot;
}

/** What would be issued now, all of it of one moment. */
@Injectable()
export class DraftStatement {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
    private readonly clients: ClientsFacade,
    private readonly companies: IssuingCompanies,
    private readonly prepareStatements: PrepareStatements,
  ) {}

  /** @throws clients.not-found, statements.company-missing, statements.day-to-come, statements.days-inverted */
  async execute(code: string, request: StatementRequest): Promise<StatementDraft> {
    const choice = { ...request, asOf: request.asOf ?? this.clock.today() };
    this.requirePossibleDays(choice);
    return this.transactor.readAtOneMoment(async (q) => {
      const client = await this.clients.requireByCode(q, code);
      const company = await this.companies.require(q);
      const [prepared] = await this.prepareStatements.execute(q, [client.id], company.issuer, choice);
      if (!prepared) throw new Error(`Client ${client.id} has no account`);
      return { clientId: client.id, company, snapshot: prepared.draft };
    });
  }

  private requirePossibleDays({ asOf, from, format }: StatementChoice): void {
    if (asOf > this.clock.today()) {
      throw new ApplicationError(dayToCome, 'Elija hoy o un día anterior.', {
        errors: [{ pointer: '/asOf', code: 'day-to-come', detail: 'Elija hoy o un día anterior.' }],
      });
    }
    if (format === 'movements' && from !== null && from > asOf) {
      throw new ApplicationError(daysInverted, 'Elija un primer día anterior al de los saldos.', {
        errors: [{ pointer: '/from', code: 'days-inverted', detail: 'Es posterior al día de los saldos.' }],
      });
    }
  }
}

/** Subject and text of the mail, of the company's templates or what somebody wrote instead. */
export function coverOf(
  { cover }: IssuingCompany,
  snapshot: StatementSnapshot,
  written?: string,
): { subject: string; text: string } {
  const values = coverValues(snapshot);
  return { subject: fillCover(cover.subject, values), text: fillCover(written ?? cover.text, values) };
}
