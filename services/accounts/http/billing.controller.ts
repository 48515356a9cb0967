import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { clientNotFound } from '../../clients/public.js';
import { Clock } from '../../platform/clock/clock.js';
import { clientCodeSchema } from '../../platform/http/common-schemas.js';
import { Operation } from '../../platform/http/operation.js';
import { ListBillingVouchers } from '../application/list-billing-vouchers.js';
import { ReadBilling } from '../application/read-billing.js';
import { type IsoMonth, monthsUntil } from '../domain/billing.js';
import {
  type BilledVouchersQuery,
  billedVouchersQuerySchema,
  type BillingQuery,
  billingQuerySchema,
  billingSchema,
  billingVouchersSchema,
  type BillingVouchersView,
  type BillingView,
  monthSchema,
  type ObservedVouchersQuery,
  observedVouchersQuerySchema,
} from './billing.schemas.js';
import { billingKeyOf, billingView, billingVouchersView } from './billing.view.js';

/** Facturación: what a client was billed, by month of issue, nominal and per currency. */
@ApiTags('accounts')
@Controller('api/accounts/clients/:code/billing')
export class BillingController {
  constructor(
    private readonly clock: Clock,
    private readonly readBilling: ReadBilling,
    private readonly listBillingVouchers: ListBillingVouchers,
  ) {}

  /** Every month of the period in each currency that occurs, credit notes netted. Observed vouchers are told apart. */
  @Get()
  @Operation({
    id: 'readBilling',
    summary: 'Facturación de un cliente por mes',
    permission: 'accounts.figures',
    response: billingSchema,
    errors: [clientNotFound],
  })
  async billing(
    @Param('code', { schema: clientCodeSchema }) code: string,
    @Query({ schema: billingQuerySchema }) query: BillingQuery,
  ): Promise<BillingView> {
    const months = this.monthsOf(query);
    return billingView(await this.readBilling.execute(code, query.scope, months), months);
  }

  /** What the figures of a month are made of, by date of issue. */
  @Get(':month/vouchers')
  @Operation({
    id: 'listBilledVouchers',
    summary: 'Comprobantes de un mes de la facturación',
    permission: 'accounts.figures',
    response: billingVouchersSchema,
    errors: [clientNotFound],
  })
  async vouchers(
    @Param('code', { schema: clientCodeSchema }) code: string,
    @Param('month', { schema: monthSchema }) month: string,
    @Query({ schema: billedVouchersQuerySchema }) query: BilledVouchersQuery,
  ): Promise<BillingVouchersView> {
    const { scope, currency, cursor, limit } = query;
    const wanted = { scope, months: [month], observed: false, currency };
    const after = billingKeyOf(cursor);
    return billingVouchersView(await this.listBillingVouchers.execute(code, wanted, after, limit));
  }

  /** The vouchers of the period that count nowhere: of an unknown type, or on the side that their type is not. */
  @Get('observed-vouchers')
  @Operation({
    id: 'listObservedBilling',
    summary: 'Comprobantes observados que la facturación no cuenta',
    permission: 'accounts.figures',
    response: billingVouchersSchema,
    errors: [clientNotFound],
  })
  async observed(
    @Param('code', { schema: clientCodeSchema }) code: string,
    @Query({ schema: observedVouchersQuerySchema }) query: ObservedVouchersQuery,
  ): Promise<BillingVouchersView> {
    const { scope, cursor, limit } = query;
    const wanted = { scope, months: this.monthsOf(query), observed: true };
    const after = billingKeyOf(cursor);
    return billingVouchersView(await this.listBillingVouchers.execute(code, wanted, after, limit));
  }

  private monthsOf({ months, until }: Pick<BillingQuery, 'months' | 'until'>): IsoMonth[] {
    return monthsUntil(until ?? this.clock.today().slice(0, 7), Number(months));
  }
}
