import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { readPdf } from '../../testing/read-pdf.js';
import { StatementLab } from '../../testing/statement-lab.js';
import * as vectors from '../../testing/vectors.js';
import { statementPdf } from './statement-pdf.js';

let lab: StatementLab;
beforeAll(async () => {
  lab = await StatementLab.open();
}, 120_000);
afterEach(() => lab.ledger.clear());
afterAll(() => lab.ledger.close());

async function textOf(...asked: Parameters<StatementLab['statement']>): Promise<string> {
  return (await readPdf(await statementPdf(await lab.statement(...asked), null))).text;
}

/** The figures at the top: pending, on account, balance, overdue. */
const figures = (pending: string, onAccount: string, balance: string, overdue: string, label = 'Saldo') =>
  `Total pendiente ${pending} A cuenta ${onAccount} ${label} ${balance} Vencido ${overdue}`;

describe('a statement read back from its PDF', () => {
  it('3: instalments', async () => {
    await lab.given(vectors.INSTALMENTS);
    const pending = await textOf('2026-04-15', 'pending');
    expect(pending).toContain(figures('$ 50.000,00', '$ 0,00', '$ 50.000,00', '$ 16.666,66'));
    expect(pending).toContain(
      'Cuota 2 de 3 Implementación OC 4500 31/03/2026 33.333,33 16.666,67 16.666,66 15',
    );
    expect(pending).toContain('30/04/2026 33.333,34 0,00 33.333,34 –');
    expect(pending).toContain('A vencer $ 33.333,34 1 a 30 días $ 16.666,66 31 a 60 días $ 0,00');
    const movements = await textOf('2026-04-15', 'movements');
    expect(movements).toContain('Saldo anterior 0,00');
    expect(movements).toContain('100.000,00 100.000,00 10/03/2026 RC X 00001-00000210 50.000,00 50.000,00');
    expect(movements).toContain('Totales 100.000,00 50.000,00 50.000,00');
  });

  it('4: a balance in the client’s favour keeps its sign', async () => {
    await lab.given(vectors.LARGER_CREDIT_NOTE);
    const favour = figures('$ 0,00', '$ 24.200,00', '-$ 24.200,00', '$ 0,00', 'Saldo a favor del cliente');
    const pending = await textOf('2026-05-31', 'pending');
    expect(pending).toContain(favour);
    expect(pending).toContain('NC A 00003-00000077 84.700,00 60.500,00 24.200,00 A cuenta 24.200,00');
    const movements = await textOf('2026-05-31', 'movements', { from: '2026-05-15' });
    expect(movements).toContain(favour);
    expect(movements).toContain(
      'Saldo anterior 60.500,00 20/05/2026 NC A 00003-00000077 84.700,00 -24.200,00',
    );
  });

  it('5: dollars and pesos apart, dollars never with a bare $', async () => {
    await lab.given(vectors.EXCHANGE);
    const pending = await textOf('2026-03-02', 'pending');
    expect(pending).toContain('Importes en dólares estadounidenses (US$)');
    expect(pending).toContain(figures('US$ 110,00', 'US$ 0,00', 'US$ 110,00', 'US$ 0,00'));
    expect(pending).toContain('31/12/2026 1.210,00 1.100,00 110,00');
    expect(pending).toContain('Pagos en dólares Tipo de cambio vendedor');
    expect(pending).not.toContain('Importes en pesos');
    const movements = await textOf('2026-03-02', 'movements');
    expect(movements).toContain('Totales 1.210.000,00 1.210.000,00 0,00');
    expect(movements).toContain('Totales 1.210,00 1.100,00 110,00');
    await lab.load(vectors.EXCHANGE_CLOSED);
    const closed = await textOf('2026-03-10', 'pending');
    expect(closed).toContain(figures('$ 121.000,00', '$ 0,00', '$ 121.000,00', '$ 0,00'));
    expect(closed).not.toContain('US$');
  });

  it('6: cheques that are not credited, and the debt that one becomes', async () => {
    await lab.given(vectors.CHEQUE);
    const early = await textOf('2026-06-15', 'pending');
    expect(early).toContain(figures('$ 0,00', '$ 0,00', '$ 0,00', '$ 0,00'));
    expect(early).toContain('Banco Nación 55012 15/08/2026 640.000,00 Total 640.000,00');
    await lab.load(vectors.CHEQUE_REJECTED);
    const later = figures('$ 1.257.100,00', '$ 0,00', '$ 1.257.100,00', '$ 1.257.100,00');
    const pending = await textOf('2026-08-20', 'pending');
    expect(pending).toContain(later);
    expect(pending).toContain('1 a 30 días $ 652.100,00 31 a 60 días $ 605.000,00');
    expect(pending).toContain('20/07/2026 605.000,00 0,00 605.000,00 31');
    expect(pending).not.toContain('Cheques');
    const movements = await textOf('2026-08-20', 'movements');
    expect(movements).toContain(later);
    expect(movements).toContain('Totales 2.467.100,00 1.210.000,00 1.257.100,00');
  });

  it('9: what a receipt paid, and owes again from the day it was voided', async () => {
    await lab.given(vectors.RECEIPT);
    expect(await textOf('2026-04-10', 'pending')).toContain('No hay comprobantes pendientes al 10/04/2026.');
    const before = await statementPdf(await lab.statement('2026-04-10', 'movements'), null);
    await lab.load(vectors.RECEIPT_VOIDED);
    expect(before.equals(await statementPdf(await lab.statement('2026-04-10', 'movements'), null))).toBe(
      true,
    );
    const owed = figures('$ 242.000,00', '$ 0,00', '$ 242.000,00', '$ 242.000,00');
    expect(await textOf('2026-04-25', 'pending')).toContain(owed);
    const movements = await textOf('2026-04-25', 'movements');
    expect(movements).toContain('20/04/2026 Anulación RC X 00001-00000213 242.000,00 242.000,00');
    expect(movements).toContain('Totales 484.000,00 242.000,00 242.000,00');
  });
});
