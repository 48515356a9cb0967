import type { BulkTarget } from '../platform/bulk/bulk-contract.js';
import { applicationsTarget } from './persistence/bulk/applications.js';
import { creditProfilesTarget } from './persistence/bulk/credit-profiles.js';
import { exchangeRatesTarget } from './persistence/bulk/exchange-rates.js';
import { instalmentsTarget } from './persistence/bulk/instalments.js';
import { receiptLinesTarget } from './persistence/bulk/receipt-lines.js';
import { vouchersTarget } from './persistence/bulk/vouchers.js';
import { findVoucherIds, writeVoucherFiles } from './persistence/bulk/voucher-files.js';

/** The documents of vouchers, which come as files of their own. */
export const voucherFiles = { findVoucherIds, writeVoucherFiles };

/** What an import can write here, in the order in which the files depend on each other. */
export const accountsBulkTargets: readonly BulkTarget[] = [
  creditProfilesTarget,
  exchangeRatesTarget,
  vouchersTarget,
  instalmentsTarget,
  receiptLinesTarget,
  applicationsTarget,
];
