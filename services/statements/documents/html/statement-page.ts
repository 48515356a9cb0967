import type { StatementSnapshot } from '../../domain/snapshot.js';
import type { CurrencyView } from '../currency-view.js';
import type { Fact } from '../fact.js';
import type { PaymentView } from '../payment-view.js';
import { type StatementView, statementView } from '../statement-view.js';
import type { CellView, TableView } from '../table-view.js';
import { TEXTS } from '../texts.js';
import { html, type Html } from './html.js';
import { pageStyle } from './page-style.js';

/** The statement as a page of its own: no script, no other file. */
export function statementPage(snapshot: StatementSnapshot, logo: Buffer | null): string {
  const view = statementView(snapshot);
  const type = snapshot.issuer.logo?.type;
  const source = logo && type ? `data:${type};base64,${logo.toString('base64')}` : null;
  return `<!doctype html>\n${html`<html lang="es-AR">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>${view.footer}</title>
      ${pageStyle(view.accent)}
    </head>
    <body>
      <main>
        ${head(view, source)} ${view.empty && html`<p class="empty">${view.empty}</p>`}
        ${view.currencies.map(section)} ${payment(view.payment)}
      </main>
    </body>
  </html>`}\n`;
}

function head(view: StatementView, logo: string | null): Html {
  return html`<header>
      <div class="issuer">
        ${logo && html`<img src="${logo}" alt="" />`}
        <strong>${view.issuerName}</strong>
        ${view.issuerLines.map((line) => html`<p class="muted small">${line}</p>`)}
      </div>
      <div class="document">
        <h1>${view.title}</h1>
        <p class="number">${view.number}</p>
        ${list(view.facts)}
        <p class="muted small">${TEXTS.notValid}</p>
      </div>
    </header>
    <div class="client"><strong>${view.clientName}</strong>${list(view.clientFacts)}</div>`;
}

function section(view: CurrencyView): Html {
  return html`<section>
    <h2>${view.title}</h2>
    <div class="figures">
      ${view.summary.map(({ label, amount, tone = '' }) => html`<div class="${tone}"><span>${label}</span><b>${amount}</b></div>`)}
    </div>
    ${view.tables.map(table)}
    ${
      view.ageing.length > 0 &&
      html`<h3>${TEXTS.ageingTitle}</h3>
        <div class="figures">
          ${view.ageing.map(({ label, amount }) => html`<div><span>${label}</span><b>${amount}</b></div>`)}
        </div>`
    }
    ${view.cheques && table(view.cheques)}
  </section> `;
}

function table({ title, columns, rows, total }: TableView): Html {
  /** Dates, numbers and amounts stand in one line: only a column without a width breaks. */
  const side = (i: number) => `${columns[i]?.align ?? 'left'}${columns[i]?.width === null ? '' : ' fixed'}`;
  const row = (cells: readonly CellView[]) =>
    html`<tr>
      ${cells.map((one, i) => html`<td class="${side(i)} ${one.tone ?? ''}">${one.text}${one.detail ? html`<small>${one.detail}</small>` : null}</td>`)}
    </tr> `;
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${title}">
    <table>
      <caption>
        ${title}
      </caption>
      <thead>
        <tr>
          ${columns.map(({ title: name, align }) => html`<th scope="col" class="${align}">${name}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(row)}
      </tbody>
      ${
        total &&
        html`<tfoot>
          ${row(total)}
        </tfoot>`
      }
    </table>
  </div> `;
}

function payment({ title, accounts, facts, notes }: PaymentView): Html {
  return html`<section class="payment">
    <h2>${title}</h2>
    <div class="accounts">${accounts.map(list)}</div>
    ${list(facts)} ${notes.map((note) => html`<p class="muted">${note}</p>`)}
  </section>`;
}

function list(facts: readonly Fact[]): Html {
  return html`<dl>
    ${facts.map(
      ([label, value]) =>
        html`<dt>${label}</dt>
          <dd>${value}</dd>`,
    )}
  </dl>`;
}
