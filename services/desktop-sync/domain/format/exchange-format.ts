import { applicationsFile } from './applications-file.js';
import { exchangeRatesFile } from './exchange-rates-file.js';
import { instalmentsFile } from './instalments-file.js';
import { interactionsFile } from './interactions-file.js';
import { receiptLinesFile } from './receipt-lines-file.js';
import { contractedServicesFile } from './services-file.js';
import { installationsFile, releasesFile } from './solutions-files.js';
import { clientsFile } from './clients-file.js';
import { contactsFile } from './contacts-file.js';
import { type FileDefinition } from './definition.js';
import { type Dialect } from './value-types.js';
import { vouchersFile } from './vouchers-file.js';

/** Changes when a column changes its meaning: a run of one version is not resumed by another. */
export const FORMAT_VERSION = 1;

export const DEFAULT_ORIGIN = 'cristal-desktop';

/** The files of the exchange folder in the order in which they are imported: what is referred to comes first. */
export const EXCHANGE_FILES: readonly FileDefinition[] = [
  clientsFile,
  contactsFile,
  exchangeRatesFile,
  vouchersFile,
  instalmentsFile,
  receiptLinesFile,
  applicationsFile,
  contractedServicesFile,
  releasesFile,
  installationsFile,
  interactionsFile,
];

export const MANIFEST_NAME = 'manifiesto.csv';

/** What a file that proves nothing else is read with. */
export const EXCHANGE_DIALECT: Dialect = { decimals: 'es', days: 'dmy' };
