import { Module } from '@nestjs/common';
import { AuditModule } from '../access/public.js';
import { ClientsModule } from '../clients/public.js';
import { Files } from '../platform/files/files.js';
import { AccountsFacade } from './application/accounts-facade.js';
import { DownloadVoucher } from './application/download-voucher.js';
import { ExportLedger } from './application/export-ledger.js';
import { GrantOverride } from './application/grant-override.js';
import { ListBillingVouchers } from './application/list-billing-vouchers.js';
import { ListMovements } from './application/list-movements.js';
import { ListOverrides } from './application/list-overrides.js';
import { ListPendingVouchers } from './application/list-pending-vouchers.js';
import { ReadBilling } from './application/read-billing.js';
import { ReadCredit } from './application/read-credit.js';
import { RevokeOverride } from './application/revoke-override.js';
import { ShowVoucher } from './application/show-voucher.js';
import { SummarisePending } from './application/summarise-pending.js';
import { TellOverride } from './application/tell-override.js';
import { AccountsController } from './http/accounts.controller.js';
import { LedgerExportController } from './http/ledger-export.controller.js';
import { BillingController } from './http/billing.controller.js';
import { CreditController } from './http/credit.controller.js';
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
    CreditController,
    MovementsController,
    VouchersController,
    LedgerExportController,
  ],
  providers: [
    ExportLedger,
    GrantOverride,
    ListBillingVouchers,
    ListMovements,
    ListOverrides,
    ListPendingVouchers,
    ReadBilling,
    ReadCredit,
    RevokeOverride,
    ShowVoucher,
    DownloadVoucher,
    Files,
    SummarisePending,
    TellOverride,
  ],
})
export class AccountsApiModule {}
