import { Controller, Get, Ip, Param, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { clientNotFound } from '../../clients/public.js';
import { Clock } from '../../platform/clock/clock.js';
import { clientCodeSchema } from '../../platform/http/common-schemas.js';
import { Operation } from '../../platform/http/operation.js';
import { CurrentPrincipal, type Principal } from '../../platform/http/principal.js';
import { sendTable, tableContentTypes } from '../../platform/http/send-table.js';
import { TABLE_FORMATS } from '../../platform/tables/table.js';
import { ExportLedger } from '../application/export-ledger.js';
import { exportsBusy, figuresForbidden } from '../domain/errors.js';
import { LEDGER_VIEWS } from '../domain/export.js';
import { pendingQuerySchema } from './accounts.schemas.js';
import { ledgerFilter } from './ledger-query.js';
import { movementRangeFields } from './movements.schemas.js';

const exportQuerySchema = pendingQuerySchema.extend({
  from: movementRangeFields.from,
  view: z.enum(LEDGER_VIEWS).describe('Comprobantes pendientes, o movimientos con su saldo acumulado.'),
  format: z.enum(TABLE_FORMATS),
});

/** Files of a client's account. */
@ApiTags('accounts')
@Controller('api/accounts')
export class LedgerExportController {
  constructor(
    private readonly clock: Clock,
    private readonly exportLedger: ExportLedger,
  ) {}

  /** The whole view, not a page of it. Whoever goes away before the end cancels it. */
  @Get('clients/:code/export')
  @Operation({
    id: 'exportLedger',
    summary: 'Descargar los pendientes o los movimientos de un cliente',
    permission: 'export',
    contentTypes: tableContentTypes(TABLE_FORMATS),
    errors: [clientNotFound, figuresForbidden, exportsBusy],
  })
  async export(
    @Param('code', { schema: clientCodeSchema }) code: string,
    @Query({ schema: exportQuerySchema }) query: z.infer<typeof exportQuerySchema>,
    @CurrentPrincipal() principal: Principal,
    @Ip() ip: string,
    @Res() reply: FastifyReply,
  ) {
    const { view, format, scope, standing, from = null, asOf = this.clock.today() } = query;
    const wanted = { ...ledgerFilter(query), view, format, scope, standing, from, asOf };
    await sendTable(reply, await this.exportLedger.execute(code, wanted, { principal, ip }));
  }
}
