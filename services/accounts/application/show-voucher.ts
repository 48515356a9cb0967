import { Injectable } from '@nestjs/common';
import type { IsoDay } from '../../platform/clock/clock.js';
import { Database } from '../../platform/database/database.js';
import { ApplicationError } from '../../platform/http/errors.js';
import { voucherNotFound } from '../domain/errors.js';
import { readVoucherFile } from '../persistence/voucher-file-reader.js';
import {
  type InstalmentRow,
  readApplications,
  readInstalments,
  readReceiptLines,
  readVoucher,
  type ReceiptLineRow,
  type VoucherApplicationRow,
  type VoucherRow,
} from '../persistence/voucher-reader.js';

export interface VoucherDetail {
  readonly asOf: IsoDay;
  readonly voucher: VoucherRow;
  readonly instalments: InstalmentRow[];
  readonly receiptLines: ReceiptLineRow[];
  readonly applications: VoucherApplicationRow[];
  /** Its document, if the other system delivered it. */
  readonly file: { readonly size: number } | null;
}

/** One voucher as of a day, and what its balance is made of. */
@Injectable()
export class ShowVoucher {
  constructor(private readonly database: Database) {}

  /** @throws `accounts.voucher-not-found` */
  async execute(id: string, asOf: IsoDay): Promise<VoucherDetail> {
    const voucher = await readVoucher(this.database, id, asOf);
    if (!voucher) throw new ApplicationError(voucherNotFound, 'Vuelva a la cuenta corriente del cliente.');
    const [instalments, receiptLines, applications, file] = await Promise.all([
      voucher.instalmentCount > 0 ? readInstalments(this.database, voucher, asOf) : [],
      readReceiptLines(this.database, id),
      readApplications(this.database, id, asOf),
      readVoucherFile(this.database, id),
    ]);
    return {
      asOf,
      voucher,
      instalments,
      receiptLines,
      applications,
      file: file ? { size: file.size } : null,
    };
  }
}
