import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { clientCodeSchema } from '../../platform/http/common-schemas.js';
import { Operation } from '../../platform/http/operation.js';
import { CurrentPrincipal, type Principal } from '../../platform/http/principal.js';
import { CountOptions } from '../application/count-options.js';
import { FindRowNumber } from '../application/find-row-number.js';
import { ListClients } from '../application/list-clients.js';
import { figuresForbidden } from '../domain/errors.js';
import { filterOf } from './filter-of.js';
import {
  clientPageSchema,
  countersSchema,
  type FilterQuery,
  filterQuerySchema,
  type ListQuery,
  listQuerySchema,
  type OrderQuery,
  orderQuerySchema,
  rowNumberSchema,
} from './client-panel.schemas.js';

/** The grid of the Panel de Clientes. */
@ApiTags('grid')
@Controller('api/client-panel')
export class ClientPanelController {
  constructor(
    private readonly listClients: ListClients,
    private readonly countOptions: CountOptions,
    private readonly findRowNumber: FindRowNumber,
  ) {}

  /** A page of clients, by cursor or from any row number. Clients without a value in the sort column come last. */
  @Get('clients')
  @Operation({
    id: 'listClients',
    summary: 'Clientes de la grilla',
    permission: 'clients.read',
    response: clientPageSchema,
    errors: [figuresForbidden],
  })
  list(@Query({ schema: listQuerySchema }) query: ListQuery, @CurrentPrincipal() principal: Principal) {
    const { sort, currency, limit, cursor, at } = query;
    return this.listClients.execute({
      filter: filterOf(query),
      sort,
      currency,
      limit,
      cursor,
      at,
      principal,
    });
  }

  /** How many clients each option of the filter would give; asked after the rows. */
  @Get('counters')
  @Operation({
    id: 'countFilterOptions',
    summary: 'Contadores de las opciones del filtro',
    permission: 'clients.read',
    response: countersSchema,
    errors: [figuresForbidden],
  })
  counters(
    @Query({ schema: filterQuerySchema }) query: FilterQuery,
    @CurrentPrincipal() principal: Principal,
  ) {
    return this.countOptions.execute(filterOf(query), principal);
  }

  /** The position of a client in the present filter and order. */
  @Get('clients/:code/row-number')
  @Operation({
    id: 'findRowNumber',
    summary: 'Número de fila de un cliente',
    permission: 'clients.read',
    response: rowNumberSchema,
    errors: [figuresForbidden],
  })
  rowNumber(
    @Param('code', { schema: clientCodeSchema }) code: string,
    @Query({ schema: orderQuerySchema }) query: OrderQuery,
    @CurrentPrincipal() principal: Principal,
  ) {
    const { sort, currency } = query;
    return this.findRowNumber.execute({ code, filter: filterOf(query), sort, currency, principal });
  }
}
