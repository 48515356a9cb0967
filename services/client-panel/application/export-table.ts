import type { IsoDay } from '../../platform/clock/clock.js';
import type { CopiedRow } from '../../platform/database/copy-rows.js';
import type { CellKind, TableColumn, TableRow } from '../../platform/tables/table.js';
// The portal's own words: a file says what the screen says.
import { formatDocument, formatPhone } from '../../../shared/mfe-kit/src/formats/codes.js';
import { CLIENT_COLUMNS } from '../../../shared/mfe-kit/src/texts/client-columns.js';
import {
  contributorTypeName,
  CREDIT_TEXTS,
  type CreditState,
  provinceName,
  type Situation,
  SITUATION_TEXTS,
} from '../../../shared/mfe-kit/src/texts/clients.js';
import type { ExportColumn } from '../domain/export-columns.js';
import { daysBetween } from './grid-row-view.js';

/** What a row needs to be shown beyond itself. */
export interface ExportView {
  /** Names of the service types by id. */
  names: ReadonlyMap<string, string>;
  today: IsoDay;
}

interface Shown {
  kind: CellKind;
  width: number;
  /** What is read as it is shown; left out where both are the same. */
  show?: (value: string, view: ExportView) => string;
}

const text = (width: number, show?: Shown['show']): Shown => ({ kind: 'text', width, show });
const amount: Shown = { kind: 'amount', width: 16 };
const day: Shown = { kind: 'day', width: 12 };

const SHOWN: Record<ExportColumn, Shown> = {
  code: text(12),
  'legal-name': text(38),
  'trade-name': text(30),
  document: text(16, documentText),
  'contributor-type': text(28, (id) => contributorTypeName(Number(id))),
  situation: text(14, (situation) => SITUATION_TEXTS[situation as Situation].label),
  city: text(22),
  province: text(22, (id) => provinceName(Number(id))),
  phone: text(18, formatPhone),
  email: text(32),
  branch: text(18),
  salesperson: text(20),
  'service-types': text(40, (ids, { names }) => serviceTypesText(ids, names)),
  'balance-ars': amount,
  'balance-usd': amount,
  'balance-eur': amount,
  'overdue-ars': amount,
  'overdue-usd': amount,
  'overdue-eur': amount,
  'days-overdue': { kind: 'whole', width: 15, show: (from, { today }) => String(daysBetween(from, today)) },
  'credit-state': text(14, (state) => CREDIT_TEXTS[state as CreditState].label),
  'last-contact': day,
  'registered-on': day,
};

/** The columns of a file, with the headings of the grid. */
export function tableColumns(columns: readonly ExportColumn[]): TableColumn[] {
  return columns.map((id) => ({ heading: CLIENT_COLUMNS[id], kind: SHOWN[id].kind, width: SHOWN[id].width }));
}

/** What turns rows as they were read into rows as the file shows them, in place. */
export function rowsShown(
  columns: readonly ExportColumn[],
  view: ExportView,
): (rows: CopiedRow[]) => readonly TableRow[] {
  const changed = columns.flatMap((id, at) => {
    const { show } = SHOWN[id];
    return show === undefined ? [] : [{ at, show: remembering((value) => show(value, view)) }];
  });
  return (rows) => {
    for (const row of rows) {
      for (const { at, show } of changed) {
        const value = row[at];
        if (value) row[at] = show(value);
      }
    }
    return rows;
  };
}

/** Nearly all of these columns have few values; of the others only the latest are kept. */
const MOST_REMEMBERED = 2000;

function remembering(show: (value: string) => string): (value: string) => string {
  const known = new Map<string, string>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    if (known.size === MOST_REMEMBERED) known.clear();
    const shown = show(value);
    known.set(value, shown);
    return shown;
  };
}

/** `80:30712345671`, type and number. */
function documentText(document: string): string {
  const colon = document.indexOf(':');
  return formatDocument(Number(document.slice(0, colon)), document.slice(colon + 1));
}

function serviceTypesText(ids: string, names: ReadonlyMap<string, string>): string {
  return ids
    .split(',')
    .flatMap((id) => names.get(id) ?? [])
    .join(', ');
}
