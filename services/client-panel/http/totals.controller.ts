import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { moneySchema } from '../../platform/http/money.js';
import { Operation } from '../../platform/http/operation.js';
import { CurrentPrincipal, type Principal } from '../../platform/http/principal.js';
import { TotalSelection } from '../application/total-selection.js';
import { figuresForbidden } from '../domain/errors.js';
import { clientSelectionSchema } from './selection.schemas.js';

const totalsBodySchema = z.strictObject({ selection: clientSelectionSchema });

export const totalsSchema = z
  .object({
    clients: z.int().min(0).describe('Clientes de la selección, exacto.'),
    balances: z
      .array(moneySchema)
      .optional()
      .describe('Suma de los saldos por moneda, exacta; ausente sin accounts.figures.'),
    overdue: z
      .array(moneySchema)
      .optional()
      .describe('Suma de lo vencido por moneda, exacta; ausente sin accounts.figures.'),
  })
  .meta({ id: 'Totals' });

/** What a selection of clients adds up to. */
@ApiTags('grid')
@Controller('api/client-panel/totals')
export class TotalsController {
  constructor(private readonly totalSelection: TotalSelection) {}

  /** A question, although it is a POST: a selection can name more clients than an address has room for. */
  @Post()
  @Operation({
    id: 'totalSelection',
    summary: 'Totales de los clientes elegidos, o de los que deja un filtro',
    permission: 'clients.read',
    status: 200,
    response: totalsSchema,
    errors: [figuresForbidden],
  })
  total(
    @Body({ schema: totalsBodySchema }) { selection }: z.infer<typeof totalsBodySchema>,
    @CurrentPrincipal() principal: Principal,
  ) {
    return this.totalSelection.execute(selection, principal);
  }
}
