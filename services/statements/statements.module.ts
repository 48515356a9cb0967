import { Module } from '@nestjs/common';
import { AuditModule } from '../access/public.js';
import { AccountsModule } from '../accounts/public.js';
import { ClientsModule } from '../clients/public.js';
import { CompanyModule } from '../company/public.js';
import { MessagingModule } from '../messaging/public.js';
import { Files } from '../platform/files/files.js';
import { DraftStatement } from './application/draft-statement.js';
import { IssueStatement } from './application/issue-statement.js';
import { IssuingCompanies } from './application/issuing-company.js';
import { PrepareStatements } from './application/prepare-statements.js';
import { PreviewStatement } from './application/preview-statement.js';
import { ProposeRecipients } from './application/propose-recipients.js';
import { ReadStatements } from './application/read-statements.js';
import { SendStatement } from './application/send-statement.js';
import { StatementRenderer } from './application/statement-renderer.js';
import { IssuedStatementsController } from './http/issued-statements.controller.js';
import { StatementsController } from './http/statements.controller.js';
import { StatementReader } from './persistence/statement-reader.js';
import { StatementStore } from './persistence/statement-store.js';

@Module({
  imports: [AuditModule, AccountsModule, ClientsModule, CompanyModule, MessagingModule],
  controllers: [StatementsController, IssuedStatementsController],
  providers: [
    DraftStatement,
    Files,
    IssueStatement,
    IssuingCompanies,
    PrepareStatements,
    PreviewStatement,
    ProposeRecipients,
    ReadStatements,
    SendStatement,
    StatementReader,
    StatementRenderer,
    StatementStore,
  ],
})
export class StatementsApiModule {}
