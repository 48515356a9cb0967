import { dayText, moneyText, phoneText } from '../../../platform/formats/es-ar.js';
import type { StatementSnapshot } from '../../domain/snapshot.js';
import { statementNumber } from '../names.js';

/** A draft has no number yet: the placeholder stays until it has. */
const NUMBER_TO_COME = '{{numero}}';

/** What the placeholders of the company's cover stand for. The subject's are no amounts. */
export function coverValues({ asOf, client, issuer, issue, currencies }: StatementSnapshot) {
  const amounts = (name: 'balance' | 'overdue') =>
    currencies.map(({ currency, totals }) => moneyText(totals[name], currency)).join(' y ') || 'sin saldo';
  return {
    razonSocial: client.legalName,
    codigo: client.code,
    saldosAl: dayText(asOf),
    numero: issue ? statementNumber(issue.number) : NUMBER_TO_COME,
    empresa: issuer.tradeName ?? issuer.legalName,
    saldo: amounts('balance'),
    vencido: amounts('overdue'),
    responsable: issuer.collections.person,
    telefono: phoneText(issuer.collections.phone),
    correo: issuer.collections.email,
  };
}
