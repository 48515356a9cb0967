import type { Fact } from '../fact.js';
import { TEXTS } from '../texts.js';
import type { MailView } from './mail-view.js';

/** The part for whoever reads without HTML. */
export function mailText(view: MailView): string {
  const lines = (facts: readonly Fact[]) => facts.map(([label, value]) => `${label}: ${value}`).join('\n');
  const items = view.items.map(
    ({ label, dueOn, pending, overdue }) => `- ${label}, vence ${dueOn}: ${pending} (${overdue})`,
  );
  const blocks = [
    ...view.cover.map((paragraph) => paragraph.join('\n')),
    view.title,
    ...view.balances.map(({ facts }) => lines(facts)),
    view.empty,
    [...items, view.moreItems].filter(Boolean).join('\n'),
    [
      view.accounts.length > 0 || view.payment.length > 0 ? TEXTS.howToPay.toUpperCase() : '',
      ...view.accounts.map(lines),
    ]
      .filter(Boolean)
      .join('\n\n'),
    lines(view.payment),
    view.notes.join('\n'),
    `--\n${view.signature.join('\n')}`,
  ];
  return `${blocks.filter(Boolean).join('\n\n').replaceAll('\u00a0', ' ')}\n`;
}
