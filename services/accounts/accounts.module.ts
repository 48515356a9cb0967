import { Module } from '@nestjs/common';
import { AuditModule } from '../access/public.js';
import { ClientsModule } from '../clients/public.js';
import { Files } from '../platform/files/files.js';
import { AccountsFacade } from './application/accounts-facade.js';
import { DownloadVoucher } from './application/download-voucher.js';
import { ExportLedger } from './application/export-ledger.js';
import { ListBillingVouchers } from './application/list-billing-vouchers.js';
import { ListMovements } from './application/list-movements.js';
import { ListPendingVouchers } from './application/list-pending-vouchers.js';
import { ReadBilling } from './application/read-billing.js';
import { ShowVoucher } from './application/show-voucher.js';
import { SummarisePending } from './application/summarise-pending.js';
import { AccountsController } from './http/accounts.controller.js';
import { LedgerExportController } from './http/ledger-export.controller.js';
import { BillingController } from './http/billing.controller.js';
import { MovementsController } from './http/movements.controller.js';
import { VouchersController } from './http/vouchers.controller.js';

/** Other domains import this to read accounts. */
@Module({ providers: [AccountsFacade], exports: [AccountsFacade] })
export class AccountsModule {}

@Module({
  imports: [AuditModule, ClientsModule],
  controllers: [
    AccountsController,
    BillingController,
    MovementsController,
    VouchersController,
    LedgerExportController,
  ],
  providers: [
    ExportLedger,
    ListBillingVouchers,
    ListMovements,
    ListPendingVouchers,
    ReadBilling,
    ShowVoucher,
    DownloadVoucher,
    Files,
    SummarisePending,
  ],
})
export class AccountsApiModule {}
