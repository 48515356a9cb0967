import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { clientNotFound } from '../../clients/public.js';
import { Clock } from '../../platform/clock/clock.js';
import { clientCodeSchema } from '../../platform/http/common-schemas.js';
import { Operation } from '../../platform/http/operation.js';
import { CurrentPrincipal, type Principal } from '../../platform/http/principal.js';
import { ListMovements } from '../application/list-movements.js';
import { ledgerFilter } from './ledger-query.js';
import {
  type MovementsQuery,
  movementsQuerySchema,
  movementsSchema,
  type MovementsView,
} from './movements.schemas.js';
import { movementKeyOf, movementsView } from './movements.view.js';

/** Cuentas corrientes: everything that changed what a client owes. */
@ApiTags('accounts')
@Controller('api/accounts')
export class MovementsController {
  constructor(
    private readonly clock: Clock,
    private readonly listMovements: ListMovements,
  ) {}

  /**
   * Movements in their order, each with the balance of its currency after it, whatever the filter leaves out. Amounts
   * need `accounts.figures`.
   */
  @Get('clients/:code/movements')
  @Operation({
    id: 'listMovements',
    summary: 'Movimientos de un cliente con su saldo acumulado',
    permission: 'accounts.read',
    response: movementsSchema,
    errors: [clientNotFound],
  })
  async movements(
    @Param('code', { schema: clientCodeSchema }) code: string,
    @Query({ schema: movementsQuerySchema }) query: MovementsQuery,
    @CurrentPrincipal() principal: Principal,
  ): Promise<MovementsView> {
    const { scope, from = null, asOf: until = this.clock.today(), cursor, limit } = query;
    const after = cursor === undefined ? null : movementKeyOf(cursor);
    const wanted = { ...ledgerFilter(query), scope, from, until };
    const page = await this.listMovements.execute(code, wanted, after, limit);
    return movementsView(page, wanted, principal.permissions.has('accounts.figures'));
  }
}
