import type { Queryable } from '../../platform/database/tx.js';

export interface VoucherFileRow {
  readonly sha256: string;
  readonly size: number;
}

/** The document of a voucher, if the other system delivered it. */
export async function readVoucherFile(q: Queryable, voucherId: string): Promise<VoucherFileRow | undefined> {
  const [row] = await q.query<VoucherFileRow>(
    {
      name: 'accounts-voucher-file',
      text: `select encode(sha256, 'hex') as sha256, size from accounts.voucher_files where voucher_id = $1`,
    },
    [voucherId],
  );
  return row;
}
