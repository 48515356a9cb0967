import {
  amountIn,
  CREDIT_TEXTS,
  formatAmount,
  formatCount,
  formatDay,
  formatDocument,
  formatPhone,
  provinceName,
  SITUATION_TEXTS,
  type Tone,
} from '@panel/mfe-kit';
import type { ClientRow } from './api';
import type { SortKey } from './sort';
import { TEXTS } from './texts';

export interface GridColumn {
  id: string;
  label: string;
  /** Said instead of the label where there is room. */
  longLabel?: string;
  width: number;
  align?: 'right';
  sort?: SortKey;
  /** The direction of a first click: figures from the largest, names from the first. */
  firstSort?: 'ascending' | 'descending';
  /** An amount of money: dimmed currency, emphasis when negative. */
  money?: boolean;
  text: (row: ClientRow) => string;
  /** A mark before the text. */
  tone?: (row: ClientRow) => Tone | undefined;
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
 * In the order in which they stand; the first one stays in sight when the others scroll. Amounts have room for nine
 * digits of pesos, so that none is cut.
 */
export const COLUMNS: readonly GridColumn[] = [
  { id: 'code', label: LABELS.code, width: 96, sort: 'code', text: (row) => row.code },
  { id: 'legalName', label: LABELS.legalName, width: 176, sort: 'legal-name', text: (row) => row.legalName },
  {
    id: 'balance',
    label: LABELS.balance,
    width: 146,
    align: 'right',
    sort: 'balance-ars',
    firstSort: 'descending',
    money: true,
    figures: true,
    text: (row) => amountText(amountIn(row.balances, 'ARS')),
  },
  {
    id: 'overdue',
    label: LABELS.overdue,
    width: 142,
    align: 'right',
    sort: 'overdue-ars',
    firstSort: 'descending',
    money: true,
    figures: true,
    text: (row) => amountText(amountIn(row.overdue, 'ARS')),
  },
  {
    id: 'daysOverdue',
    label: LABELS.daysOverdue,
    longLabel: LABELS.daysOverdueLong,
    width: 74,
    align: 'right',
    sort: 'days-overdue',
    firstSort: 'descending',
    figures: true,
    text: (row) => (row.daysOverdue === null ? NONE : `${formatCount(row.daysOverdue)} d`),
  },
  {
    id: 'credit',
    label: LABELS.credit,
    width: 114,
    text: (row) => (row.creditState === null ? NONE : CREDIT_TEXTS[row.creditState].label),
    tone: (row) => (row.creditState === null ? undefined : CREDIT_TEXTS[row.creditState].tone),
  },
  {
    id: 'situation',
    label: LABELS.situation,
    width: 122,
    text: (row) => SITUATION_TEXTS[row.situation].label,
    // Many rows are cancelled clients: a column of red would shout. The whole row is dimmed instead.
    tone: (row) => (row.situation === 'cancelled' ? 'neutral' : SITUATION_TEXTS[row.situation].tone),
  },
  {
    id: 'document',
    label: LABELS.document,
    width: 122,
    text: (row) => (row.documentType === null ? '' : formatDocument(row.documentType, row.documentNumber)),
  },
  { id: 'city', label: LABELS.city, width: 150, text: (row) => row.city ?? '' },
  { id: 'province', label: LABELS.province, width: 140, text: (row) => provinceName(row.province) },
  { id: 'serviceTypes', label: LABELS.serviceTypes, width: 220, text: (row) => row.serviceTypes.join(', ') },
  {
    id: 'phone',
    label: LABELS.phone,
    width: 140,
    text: (row) => (row.phone === null ? '' : formatPhone(row.phone)),
  },
  { id: 'email', label: LABELS.email, width: 220, text: (row) => row.email ?? '' },
  { id: 'branch', label: LABELS.branch, width: 120, text: (row) => row.branch ?? '' },
  { id: 'salesperson', label: LABELS.salesperson, width: 120, text: (row) => row.salesperson ?? '' },
  {
    id: 'registeredOn',
    label: LABELS.registeredOn,
    width: 96,
    align: 'right',
    sort: 'registered-on',
    firstSort: 'descending',
    text: (row) => (row.registeredOn === null ? '' : formatDay(row.registeredOn)),
  },
];

function amountText(amount: string | null): string {
  return amount === null ? NONE : formatAmount(amount);
}
