import type { IsoDay } from '../../platform/clock/clock.js';
import type { StatementSnapshot } from '../domain/snapshot.js';

/** Five digits at least: `00118`. */
export function statementNumber(number: number): string {
  return String(number).padStart(5, '0');
}

/** `Resumen-000123-01-2026-06-30-N00118.pdf` */
export function statementFileName(clientCode: string, asOf: IsoDay, number: number): string {
  return `Resumen-${clientCode}-${asOf}-N${statementNumber(number)}.pdf`;
}

/** The name under which the client files it. */
export function fileName({ client, asOf, issue }: StatementSnapshot): string {
  if (!issue) throw new Error('A draft is no file');
  return statementFileName(client.code, asOf, issue.number);
}
