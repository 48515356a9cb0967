import { Injectable } from '@nestjs/common';
import { Audit } from '../../access/public.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transactor } from '../../platform/database/transactor.js';
import { Files } from '../../platform/files/files.js';
import { ApplicationError } from '../../platform/http/errors.js';
import type { Principal } from '../../platform/http/principal.js';
import { voucherFileNotFound, voucherNotFound } from '../domain/errors.js';
import { voucherLabel } from '../domain/voucher-types.js';
import { readVoucherFile } from '../persistence/voucher-file-reader.js';
import { readVoucher } from '../persistence/voucher-reader.js';

/** Gives the document of a voucher as the other system delivered it; who downloads it is written down. */
@Injectable()
export class DownloadVoucher {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
    private readonly files: Files,
    private readonly audit: Audit,
  ) {}

  /** @throws accounts.voucher-not-found, accounts.voucher-file-not-found */
  execute(id: string, reader: { principal: Principal; ip: string }) {
    return this.transactor.run(async (tx) => {
      const voucher = await readVoucher(tx, id, this.clock.today());
      if (!voucher) throw new ApplicationError(voucherNotFound, 'Vuelva a la cuenta corriente del cliente.');
      const stored = await readVoucherFile(tx, id);
      const file = stored && (await this.files.read(tx, stored.sha256));
      if (!file) {
        throw new ApplicationError(voucherFileNotFound, 'El sistema de origen no entregó su PDF.');
      }
      await this.audit.record(tx, {
        principal: reader.principal,
        action: 'accounts.voucher-downloaded',
        entity: 'voucher',
        entityId: id,
        detail: { clientCode: voucher.clientCode },
        ip: reader.ip,
      });
      return { ...file, name: `${voucherLabel(voucher)} - ${voucher.clientCode}.pdf`.replaceAll('/', '-') };
    });
  }
}
