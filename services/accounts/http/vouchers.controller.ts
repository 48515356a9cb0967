import { Controller, Get, Ip, Param, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { Clock } from '../../platform/clock/clock.js';
import { uuidSchema } from '../../platform/http/common-schemas.js';
import { Operation } from '../../platform/http/operation.js';
import { sendFile } from '../../platform/http/send-file.js';
import { CurrentPrincipal, type Principal } from '../../platform/http/principal.js';
import { DownloadVoucher } from '../application/download-voucher.js';
import { ShowVoucher } from '../application/show-voucher.js';
import { voucherFileNotFound, voucherNotFound } from '../domain/errors.js';
import { voucherQuerySchema, voucherSchema, type VoucherView } from './voucher.schemas.js';
import { voucherView } from './voucher.view.js';

/** Comprobantes, one by one. */
@ApiTags('accounts')
@Controller('api/accounts/vouchers')
export class VouchersController {
  constructor(
    private readonly clock: Clock,
    private readonly showVoucher: ShowVoucher,
    private readonly downloadVoucher: DownloadVoucher,
  ) {}

  /** Composición de saldos: the voucher as of a day, and everything that settled it or that it settled. */
  @Get(':id')
  @Operation({
    id: 'readVoucher',
    summary: 'Un comprobante y la composición de su saldo',
    permission: 'accounts.read',
    response: voucherSchema,
    errors: [voucherNotFound],
  })
  async voucher(
    @Param('id', { schema: uuidSchema }) id: string,
    @Query({ schema: voucherQuerySchema }) { asOf = this.clock.today() }: z.infer<typeof voucherQuerySchema>,
    @CurrentPrincipal() principal: Principal,
  ): Promise<VoucherView> {
    const detail = await this.showVoucher.execute(id, asOf);
    return voucherView(detail, principal.permissions.has('accounts.figures'));
  }

  /** As the other system delivered it. The download is audited. */
  @Get(':id/pdf')
  @Operation({
    id: 'downloadVoucher',
    summary: 'El PDF de un comprobante, si el sistema de origen lo entregó',
    permission: 'accounts.figures',
    contentTypes: ['application/pdf'],
    errors: [voucherNotFound, voucherFileNotFound],
  })
  async pdf(
    @Param('id', { schema: uuidSchema }) id: string,
    @CurrentPrincipal() principal: Principal,
    @Ip() ip: string,
    @Res() reply: FastifyReply,
  ) {
    return sendFile(reply, await this.downloadVoucher.execute(id, { principal, ip }));
  }
}
