import type { StatementSnapshot } from '../domain/snapshot.js';

/** Five digits at least: `00118`. */
export function statementNumber(number: number): string {
  return String(number).padStart(5, '0');
}

/** `Resumen-000123-01-2026-06-30-N00118.pdf` */
export function fileName({ client, asOf, issue }: StatementSnapshot): string {
  const number = issue ? `N${statementNumber(issue.number)}` : 'borrador';
  return `Resumen-${client.code}-${asOf}-${number}.pdf`;
}
