import type { Type } from '@nestjs/common';
import { AccountsApiModule } from '../accounts/accounts.module.js';
import { accountsPersistence } from '../accounts/persistence/index.js';
import { AccessApiModule, AccessCliModule } from '../access/access.module.js';
import { accessPersistence } from '../access/persistence/index.js';
import { bitacoraPersistence } from '../bitacora/persistence/index.js';
import {
  ClientPanelApiModule,
  ClientPanelCliModule,
  ClientPanelFactsModule,
  ClientPanelWorkerModule,
} from '../client-panel/client-panel.module.js';
import { clientPanelPersistence } from '../client-panel/persistence/index.js';
import { ClientsApiModule, ClientsWorkerModule } from '../clients/clients.module.js';
import { clientsPersistence } from '../clients/persistence/index.js';
import { CompanyApiModule, CompanyCliModule } from '../company/company.module.js';
import { companyPersistence } from '../company/persistence/index.js';
import { ContractedServicesApiModule } from '../contracted-services/contracted-services.module.js';
import { contractedServicesPersistence } from '../contracted-services/persistence/index.js';
import { MessagingApiModule } from '../messaging/messaging.module.js';
import { MessagingMailWorkerModule, MessagingWorkerModule } from '../messaging/messaging-workers.module.js';
import { DesktopSyncCliModule } from '../desktop-sync/desktop-sync.module.js';
import { desktopSyncPersistence } from '../desktop-sync/persistence/index.js';
import { messagingPersistence } from '../messaging/persistence/index.js';
import type { Persistence } from '../platform/database/data-source.js';
import { platformPersistence } from '../platform/persistence/index.js';
import { solutionsPersistence } from '../solutions/persistence/index.js';
import { statementsPersistence } from '../statements/persistence/index.js';
import { StatementsApiModule } from '../statements/statements.module.js';

/** A domain as the processes see it. */
export interface Domain {
  /** Folder name, URL prefix and contract name. */
  key: string;
  /** Spanish title of its OpenAPI document. */
  title: string;
  persistence: Persistence;
  /** Controllers and their use cases; loaded by the API. */
  api?: Type;
  /** Event and job handlers; loaded by the worker. */
  worker?: Type;
  /** Handlers of the mail queue; loaded by the mail workers. */
  mailWorker?: Type;
  /** Use cases and listeners of the command line. */
  cli?: Type;
}

/** Every domain, one line each. Order is the order of their migrations. */
export const DOMAINS: readonly Domain[] = [
  {
    key: 'access',
    title: 'Usuarios y accesos',
    persistence: accessPersistence,
    api: AccessApiModule,
    cli: AccessCliModule,
  },
  {
    key: 'company',
    title: 'Empresa',
    persistence: companyPersistence,
    api: CompanyApiModule,
    cli: CompanyCliModule,
  },
  {
    key: 'clients',
    title: 'Clientes',
    persistence: clientsPersistence,
    api: ClientsApiModule,
    worker: ClientsWorkerModule,
  },
  {
    key: 'contracted-services',
    title: 'Servicios',
    persistence: contractedServicesPersistence,
    api: ContractedServicesApiModule,
  },
  { key: 'solutions', title: 'Soluciones', persistence: solutionsPersistence },
  { key: 'bitacora', title: 'Bitácora', persistence: bitacoraPersistence },
  {
    key: 'accounts',
    title: 'Cuentas corrientes',
    persistence: accountsPersistence,
    api: AccountsApiModule,
  },
  {
    key: 'messaging',
    title: 'Mensajes',
    persistence: messagingPersistence,
    api: MessagingApiModule,
    worker: MessagingWorkerModule,
    mailWorker: MessagingMailWorkerModule,
  },
  {
    key: 'statements',
    title: 'Resúmenes de cuenta',
    persistence: statementsPersistence,
    api: StatementsApiModule,
  },
  {
    key: 'desktop-sync',
    title: 'Importación',
    persistence: desktopSyncPersistence,
    cli: DesktopSyncCliModule,
  },
  {
    key: 'client-panel',
    title: 'Grilla de clientes',
    persistence: clientPanelPersistence,
    api: ClientPanelApiModule,
    worker: ClientPanelWorkerModule,
    mailWorker: ClientPanelFactsModule,
    cli: ClientPanelCliModule,
  },
];

export const PERSISTENCE: readonly Persistence[] = [
  platformPersistence,
  ...DOMAINS.map((d) => d.persistence),
];
