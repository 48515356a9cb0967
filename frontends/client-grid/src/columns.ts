import {
  amountIn,
  contributorTypeName,
  CREDIT_TEXTS,
  formatAmount,
  formatCount,
  formatDay,
  formatDocument,
  formatPhone,
  provinceName,
  SITUATION_TEXTS,
  type Currency,
  type Tone,
} from '@panel/mfe-kit';
import type { ClientRow } from './api';
import type { KnownColumn } from './grid-layout';
import type { SortKey } from './sort';
import { TEXTS } from './texts';

export interface GridColumn extends KnownColumn {
  label: string;
  /** Said instead of the label where there is room. */
  longLabel?: string;
  align?: 'right';
  sort?: SortKey;
  /** The direction of a first click: figures from the largest, names from the first. */
  firstSort?: 'ascending' | 'descending';
  /** An amount of this currency, whose symbol is dimmed. */
  money?: Currency;
  text: (row: ClientRow) => string;
  /** A mark before the text. */
  tone?: (row: ClientRow) => Tone | undefined;
  /** Takes the room that is left, so that no column is cut at the right edge. */
  stretches?: boolean;
  /** Shown only to those who may see figures. */
  figures?: boolean;
}

const { columns: LABELS } = TEXTS;
const NONE = '—';

/** The boxes to choose clients with: always first, and no column that one could hide. */
export const SELECTION_COLUMN: GridColumn = {
  id: 'selection',
  label: TEXTS.selection.column,
  width: 36,
  text: () => '',
};

/**
 * Everything that can be shown of a client, in the order in which it stands until somebody chooses otherwise. Ids are
 * those that the API sorts by, amounts have room for nine digits of pesos, so that none is cut.
 */
export const COLUMNS: readonly GridColumn[] = [
  {
    id: 'code',
    label: LABELS.code,
    width: 96,
    sort: 'code',
    pinned: true,
    required: true,
    text: (row) => row.code,
  },
  {
    id: 'legal-name',
    label: LABELS.legalName,
    width: 176,
    sort: 'legal-name',
    stretches: true,
    text: (row) => row.legalName,
  },
  amountColumn('balance', 'ARS', { width: 146 }),
  amountColumn('overdue', 'ARS', { width: 142 }),
  {
    id: 'days-overdue',
    label: LABELS.daysOverdue,
    longLabel: LABELS.daysOverdueLong,
    width: 78,
    align: 'right',
    sort: 'days-overdue',
    firstSort: 'descending',
    figures: true,
    text: (row) => (row.daysOverdue === null ? NONE : `${formatCount(row.daysOverdue)} d`),
  },
  {
    id: 'credit-state',
    label: LABELS.credit,
    width: 118,
    sort: 'credit-state',
    firstSort: 'descending',
    text: (row) => (row.creditState === null ? NONE : CREDIT_TEXTS[row.creditState].label),
    tone: (row) => (row.creditState === null ? undefined : CREDIT_TEXTS[row.creditState].tone),
  },
  {
    id: 'situation',
    label: LABELS.situation,
    width: 122,
    sort: 'situation',
    text: (row) => SITUATION_TEXTS[row.situation].label,
    // Many rows are cancelled clients: a column of red would shout. The whole row is dimmed instead.
    tone: (row) => (row.situation === 'cancelled' ? 'neutral' : SITUATION_TEXTS[row.situation].tone),
  },
  amountColumn('balance', 'USD', { width: 132 }),
  amountColumn('overdue', 'USD', { width: 132, hidden: true }),
  amountColumn('balance', 'EUR', { width: 126, hidden: true }),
  amountColumn('overdue', 'EUR', { width: 126, hidden: true }),
  {
    id: 'trade-name',
    label: LABELS.tradeName,
    width: 160,
    sort: 'trade-name',
    hidden: true,
    text: (row) => row.tradeName,
  },
  {
    id: 'document',
    label: LABELS.document,
    width: 122,
    sort: 'document',
    text: (row) => (row.documentType === null ? '' : formatDocument(row.documentType, row.documentNumber)),
  },
  {
    id: 'contributor-type',
    label: LABELS.contributorType,
    width: 190,
    sort: 'contributor-type',
    hidden: true,
    text: (row) => (row.contributorType === null ? '' : contributorTypeName(row.contributorType)),
  },
  { id: 'city', label: LABELS.city, width: 150, sort: 'city', text: (row) => row.city ?? '' },
  {
    id: 'province',
    label: LABELS.province,
    width: 140,
    sort: 'province',
    text: (row) => provinceName(row.province),
  },
  {
    id: 'service-types',
    label: LABELS.serviceTypes,
    width: 220,
    text: (row) => row.serviceTypes.join(', '),
  },
  {
    id: 'phone',
    label: LABELS.phone,
    width: 140,
    sort: 'phone',
    text: (row) => (row.phone === null ? '' : formatPhone(row.phone)),
  },
  { id: 'email', label: LABELS.email, width: 220, sort: 'email', text: (row) => row.email ?? '' },
  { id: 'branch', label: LABELS.branch, width: 120, sort: 'branch', text: (row) => row.branch ?? '' },
  {
    id: 'salesperson',
    label: LABELS.salesperson,
    width: 120,
    sort: 'salesperson',
    text: (row) => row.salesperson ?? '',
  },
  {
    id: 'last-contact',
    label: LABELS.lastContact,
    width: 122,
    align: 'right',
    sort: 'last-contact',
    firstSort: 'descending',
    text: (row) => (row.lastContactOn === null ? '' : formatDay(row.lastContactOn)),
  },
  {
    id: 'registered-on',
    label: LABELS.registeredOn,
    width: 96,
    align: 'right',
    sort: 'registered-on',
    firstSort: 'descending',
    text: (row) => (row.registeredOn === null ? '' : formatDay(row.registeredOn)),
  },
];

/** One column per currency: amounts of different currencies are never added, compared or mixed. */
function amountColumn(
  of: 'balance' | 'overdue',
  currency: Currency,
  look: Pick<GridColumn, 'width' | 'hidden'>,
): GridColumn {
  const id = `${of}-${currency.toLowerCase() as Lowercase<Currency>}` as const;
  return {
    id,
    label: `${LABELS[of]} ${currency}`,
    align: 'right',
    sort: id,
    firstSort: 'descending',
    money: currency,
    figures: true,
    text: (row) => amountText(amountIn(of === 'balance' ? row.balances : row.overdue, currency)),
    ...look,
  };
}

function amountText(amount: string | null): string {
  return amount === null ? NONE : formatAmount(amount);
}
