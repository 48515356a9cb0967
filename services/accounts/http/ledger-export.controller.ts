import { Controller, Get, Ip, Param, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { clientNotFound } from '../../clients/public.js';
import { Clock } from '../../platform/clock/clock.js';
import { clientCodeSchema } from '../../platform/http/common-schemas.js';
import { Operation } from '../../platform/http/operation.js';
import { CurrentPrincipal, type Principal } from '../../platform/http/principal.js';
import { ExportLedger } from '../application/export-ledger.js';
import { exportsBusy, figuresForbidden } from '../domain/errors.js';
import { EXPORT_FORMATS, type ExportFormat, LEDGER_VIEWS } from '../domain/export.js';
import { pendingQuerySchema } from './accounts.schemas.js';
import { ledgerFilter } from './ledger-query.js';
import { movementRangeFields } from './movements.schemas.js';

const CONTENT_TYPES: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const exportQuerySchema = pendingQuerySchema.extend({
  from: movementRangeFields.from,
  view: z.enum(LEDGER_VIEWS).describe('Comprobantes pendientes, o movimientos con su saldo acumulado.'),
  format: z.enum(EXPORT_FORMATS),
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
    contentTypes: Object.values(CONTENT_TYPES).map((type) => type.split(';')[0] as string),
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
    const file = await this.exportLedger.execute(code, wanted, { principal, ip });
    // Straight to the connection: compressing would take longer than writing, and XLSX is compressed as it is.
    reply.hijack();
    reply.raw.writeHead(200, {
      ...(reply.getHeaders() as Record<string, string>),
      'content-type': CONTENT_TYPES[file.format],
      'content-disposition': `attachment; filename="${file.name}"`,
      'cache-control': 'no-store',
    });
    await file.write(reply.raw);
  }
}
