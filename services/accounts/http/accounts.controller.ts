import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { clientNotFound } from '../../clients/public.js';
import { Clock } from '../../platform/clock/clock.js';
import { clientCodeSchema } from '../../platform/http/common-schemas.js';
import { Operation } from '../../platform/http/operation.js';
import { CurrentPrincipal, type Principal } from '../../platform/http/principal.js';
import { ListPendingVouchers } from '../application/list-pending-vouchers.js';
import { SummarisePending } from '../application/summarise-pending.js';
import {
  type PendingQuery,
  pendingQuerySchema,
  pendingSummarySchema,
  type PendingSummaryView,
  pendingVouchersSchema,
  type PendingVouchersView,
  summaryQuerySchema,
} from './accounts.schemas.js';
import { ledgerFilter } from './ledger-query.js';
import { pendingVouchersView } from './pending-vouchers.view.js';

/** Cuentas corrientes: what clients owe. */
@ApiTags('accounts')
@Controller('api/accounts')
export class AccountsController {
  constructor(
    private readonly clock: Clock,
    private readonly listPendingVouchers: ListPendingVouchers,
    private readonly summarisePending: SummarisePending,
  ) {}

  /**
   * Pending vouchers as of a Buenos Aires day, one row per open instalment, the oldest due first; credits not
   * applied among them. Totals per currency, never added, of all that the scope holds. Amounts need `accounts.figures`.
   */
  @Get('clients/:code/pending-vouchers')
  @Operation({
    id: 'listPendingVouchers',
    summary: 'Comprobantes pendientes de un cliente',
    permission: 'accounts.read',
    response: pendingVouchersSchema,
    errors: [clientNotFound],
  })
  async pendingVouchers(
    @Param('code', { schema: clientCodeSchema }) code: string,
    @Query({ schema: pendingQuerySchema }) query: PendingQuery,
    @CurrentPrincipal() principal: Principal,
  ): Promise<PendingVouchersView> {
    const { scope, standing, asOf = this.clock.today() } = query;
    const found = await this.listPendingVouchers.execute(code, {
      ...ledgerFilter(query),
      scope,
      standing,
      asOf,
    });
    return pendingVouchersView(found, principal.permissions.has('accounts.figures'));
  }

  /** Debits of every client pending as of a Buenos Aires day in one currency (pesos unless said). */
  @Get('pending-summary')
  @Operation({
    id: 'readPendingSummary',
    summary: 'Total pendiente de la empresa',
    permission: 'accounts.figures',
    response: pendingSummarySchema,
  })
  async pendingSummary(
    @Query({ schema: summaryQuerySchema }) query: z.infer<typeof summaryQuerySchema>,
  ): Promise<PendingSummaryView> {
    const { asOf = this.clock.today(), currency = 'ARS' } = query;
    const { vouchers, amount, clients } = await this.summarisePending.execute(asOf, currency);
    return { asOf, currency, vouchers, amount: { amount, currency }, clients };
  }
}
