import { formatDay, formatMoney, isZero } from '@panel/mfe-kit';
import type { Credit } from './api';
import type { Fact } from './facts';
import { TEXTS } from './texts';

/** What both the head and the dialog know of the terms. */
type Terms = Pick<
  Credit,
  'limit' | 'limitScope' | 'paymentTermDays' | 'blocked' | 'blockReason' | 'blockExpiresOn'
>;

/** The terms of the credit. No limit and a limit of zero are different things; without permission there is none to tell. */
export function creditFacts(credit: Terms): Fact[] {
  const { credit: texts } = TEXTS;
  return [
    { label: texts.limit, text: limitText(credit) },
    { label: texts.terms, text: credit.paymentTermDays === null ? '' : termsText(credit.paymentTermDays) },
    { label: texts.block, text: blockText(credit) },
  ].filter((fact) => fact.text !== '');
}

function limitText({ limit, limitScope }: Terms): string {
  if (limit === undefined) return '';
  if (limit === null) return TEXTS.credit.noLimit;
  const text = isZero(limit.amount) ? TEXTS.credit.cashOnly : formatMoney(limit);
  return limitScope === 'account' ? `${text} (${TEXTS.credit.wholeAccount})` : text;
}

function termsText(days: number): string {
  return days === 0 ? TEXTS.credit.cash : TEXTS.credit.termDays(days);
}

function blockText({ blocked, blockReason, blockExpiresOn }: Terms): string {
  if (!blocked) return '';
  const until = blockExpiresOn === null ? null : TEXTS.credit.until(formatDay(blockExpiresOn));
  return [blockReason ?? TEXTS.credit.noReason, until].filter((part) => part !== null).join(' · ');
}
