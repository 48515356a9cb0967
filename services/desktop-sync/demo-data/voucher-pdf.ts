import type { DemoClient } from './client.js';
import { amountText, dayText } from './texts.js';
import type { Voucher } from './vouchers.js';

/** Clients whose recent invoices come with their document: a demo needs a few. */
const LAST_CLIENT = 80;
const RECENT_DAYS = 120;

export function comesWithPdf(client: DemoClient, voucher: Voucher): boolean {
  return client.number <= LAST_CLIENT && voucher.issued > client.lastDay - RECENT_DAYS;
}

/** A page that says what the invoice is and that it is invented. */
export function voucherPdf(client: DemoClient, voucher: Voucher): Buffer {
  const lines = [
    `Comprobante ${voucher.id}`,
    `Cliente ${client.code}`,
    `Fecha ${dayText(voucher.issued)}`,
    `Total ${voucher.currency} ${amountText(voucher.cents)}`,
    'Documento de demostración, sin valor fiscal',
  ];
  const shown = lines.map((line, i) => `1 0 0 1 72 ${760 - i * 24} Tm (${line}) Tj`).join('\n');
  const content = `BT /F1 14 Tf\n${shown}\nET`;
  return assembled([
    '<< /Type /Catalog /Pages 2 0 R /Lang (es-AR) >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ]);
}

/** The objects with the table of where each begins, by which readers find them. */
function assembled(objects: readonly string[]): Buffer {
  let text = '%PDF-1.4\n';
  let table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n`;
  for (const [index, object] of objects.entries()) {
    table += `${String(text.length).padStart(10, '0')} 00000 n \n`;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
  }
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text + table + end, 'latin1');
}
