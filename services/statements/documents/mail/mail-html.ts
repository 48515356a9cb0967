import type { Fact } from '../fact.js';
import { html, type Html } from '../html/html.js';
import { TEXTS } from '../texts.js';
import type { MailView } from './mail-view.js';

const FONT = 'font-family:Arial,Helvetica,sans-serif;';
const CELL = `${FONT}font-size:14px;line-height:20px;color:#1c2430;`;
const MUTED = `${FONT}font-size:13px;line-height:18px;color:#5b6675;`;
const LINE = 'border-bottom:1px solid #d5dae1;padding:6px 8px 6px 0;';

/** The part with tables and styles in place, as mail programs show it: no pictures, no style sheet, no script. */
export function mailHtml(view: MailView): string {
  const heading = `${FONT}font-size:16px;line-height:22px;font-weight:bold;color:${view.accent};`;
  return html`<!doctype html>
    <html lang="es-AR">
      <body style="margin:0;padding:0;background:#f4f6f8;">
        <table
          role="presentation"
          width="100%"
          cellpadding="0"
          cellspacing="0"
          border="0"
          style="background:#f4f6f8;"
        >
          <tr>
            <td align="center" style="padding:16px 8px;">
              <table
                role="presentation"
                width="600"
                cellpadding="0"
                cellspacing="0"
                border="0"
                style="width:100%;max-width:600px;background:#ffffff;border-top:3px solid ${view.accent};"
              >
                <tr>
                  <td style="padding:20px 24px;">
                    ${view.cover.map((paragraph) => html`<p style="${CELL}margin:0 0 12px;">${lines(paragraph)}</p>`)}
                    <p style="${heading}margin:8px 0;">${view.title}</p>
                    ${view.balances.map(({ facts }) => factTable(facts, true))}
                    ${view.empty && html`<p style="${CELL}margin:12px 0;">${view.empty}</p>`}
                    ${view.items.length > 0 && itemTable(view)}
                    ${view.moreItems && html`<p style="${MUTED}margin:6px 0;">${view.moreItems}</p>`}
                    ${view.accounts.length > 0 && html`<p style="${heading}margin:18px 0 6px;">${TEXTS.howToPay}</p>`}
                    ${view.accounts.map((facts) => factTable(facts, false))} ${factTable(view.payment, false)}
                    ${view.notes.map((note) => html`<p style="${MUTED}margin:6px 0;">${note}</p>`)}
                    <p style="${CELL}margin:16px 0 0;">${lines(view.signature)}</p>
                  </td>
                </tr>
              </table>
            </td>
          </tr>
        </table>
      </body>
    </html> `.source;
}

/** Texts one under the other. */
function lines(texts: readonly string[]): Html[] {
  return texts.map((text, i) => html`${i > 0 && html`<br />`}${text}`);
}

function factTable(facts: readonly Fact[], strong: boolean): Html {
  const weight = strong ? 'font-weight:bold;' : '';
  return html`<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 10px;">
    ${facts.map(
      ([label, value]) =>
        html`<tr>
          <td valign="top" style="${MUTED}padding:2px 14px 2px 0;">${label}</td>
          <td valign="top" style="${CELL}${weight}padding:2px 0;">${value}</td>
        </tr> `,
    )}
  </table>`;
}

function itemTable({ items }: MailView): Html {
  return html`<table
    width="100%"
    cellpadding="0"
    cellspacing="0"
    border="0"
    style="margin:8px 0;border-collapse:collapse;"
  >
    <tr>
      <th align="left" style="${MUTED}${LINE}">Comprobante</th>
      <th align="left" style="${MUTED}${LINE}">Vencimiento</th>
      <th align="right" style="${MUTED}${LINE}padding-right:0;">Pendiente</th>
    </tr>
    ${items.map(
      ({ label, dueOn, pending, overdue }) =>
        html`<tr>
          <td style="${CELL}${LINE}">${label}</td>
          <td style="${CELL}${LINE}">${dueOn}<br /><span style="${MUTED}">${overdue}</span></td>
          <td align="right" style="${CELL}${LINE}padding-right:0;white-space:nowrap;">${pending}</td>
        </tr> `,
    )}
  </table>`;
}
