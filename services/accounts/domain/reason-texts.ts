import type { IsoDay } from '../../platform/clock/clock.js';
import { type Cents, fromCents } from './cents.js';
import type { LimitStanding, VerdictReason } from './verdict.js';

/** Pesos per unit of a currency, and the day of that rate. */
export interface RateUsed {
  readonly currency: string;
  readonly value: string;
  readonly day: IsoDay;
}

/** What a text needs beyond the verdict. */
export interface ReasonContext {
  readonly maximumOverdueDays: number;
  readonly graceDays: number;
  readonly nearLimitPercent: number;
  readonly blockReason: string | null;
  readonly blockExpiresOn: IsoDay | null;
  /** The client's own balance by currency; one without vouchers has none. */
  readonly balances: Readonly<Record<string, Cents>>;
  /** Rates behind each limit's equivalent, by its scope. */
  readonly rates: Readonly<Record<LimitStanding['scope'], readonly RateUsed[]>>;
}

/** A reason in Spanish: with its figures, and without them for who may not see them. */
export function reasonText(
  reason: VerdictReason,
  context: ReasonContext,
): { text: string; plainText: string } {
  switch (reason.code) {
    case 'blocked': {
      const motive = context.blockReason ? `: ${context.blockReason}` : '';
      const until = context.blockExpiresOn ? ` (hasta el ${dayText(context.blockExpiresOn)})` : '';
      const text = `Bloqueo manual${motive}${until}`;
      return { text, plainText: text };
    }
    case 'over-limit': {
      const plainText = `Supera el límite de crédito${ofAccount(reason.limit)}`;
      const excess = moneyText(reason.excess, reason.limit.currency);
      return { text: `${plainText} en ${excess} (${limitFigures(reason.limit, context)})`, plainText };
    }
    case 'near-limit': {
      const plainText = `Usa el ${context.nearLimitPercent} % o más del límite de crédito${ofAccount(reason.limit)}`;
      return { text: `${plainText} (${limitFigures(reason.limit, context)})`, plainText };
    }
    case 'limit-not-evaluated': {
      const text = `El límite de crédito${ofAccount(reason.limit)} no se pudo evaluar: falta una cotización`;
      return { text, plainText: text };
    }
    case 'overdue-beyond-maximum':
      return overdueText(reason, `máximo ${daysText(context.maximumOverdueDays)}`);
    case 'overdue-covered': {
      const covered = moneyText(reason.standing.onAccount, reason.standing.currency);
      const { text, plainText } = overdueText(reason, `máximo ${daysText(context.maximumOverdueDays)}`);
      return {
        text: `${text}; cubierta por ${covered} a cuenta`,
        plainText: `${plainText}; cubierta por lo que tiene a cuenta`,
      };
    }
    case 'overdue-beyond-grace':
      return overdueText(reason, `gracia ${daysText(context.graceDays)}`);
  }
}

function overdueText(
  { standing, days }: { standing: { overdue: Cents; currency: string }; days: number },
  bound: string,
): { text: string; plainText: string } {
  const tail = `, con ${daysText(days)} de atraso (${bound})`;
  return {
    text: `Deuda vencida de ${moneyText(standing.overdue, standing.currency)}${tail}`,
    plainText: `Deuda vencida${tail}`,
  };
}

function limitFigures(limit: LimitStanding, context: ReasonContext): string {
  const figures = `${riskText(limit, context)}; límite ${moneyText(limit.limit, limit.currency)}`;
  const rates = context.rates[limit.scope].map(
    (rate) => `${rate.currency} a ${decimalText(rate.value)} del ${dayText(rate.day)}`,
  );
  return rates.length > 0 ? `${figures}; equivalente con ${rates.join(' y ')}` : figures;
}

/** Cheques not credited are told apart from the balance where one currency of one subaccount makes the risk. */
function riskText({ scope, risk, currency }: LimitStanding, { rates, balances }: ReasonContext): string {
  const whole = risk ?? 0n;
  if (scope === 'account' || rates[scope].length > 0) return `riesgo ${moneyText(whole, currency)}`;
  const balance = balances[currency] ?? 0n;
  const saldo = `saldo ${moneyText(balance, currency)}`;
  return whole === balance
    ? saldo
    : `${saldo} y cheques no acreditados ${moneyText(whole - balance, currency)}`;
}

function ofAccount(limit: LimitStanding): string {
  return limit.scope === 'account' ? ' de la cuenta' : '';
}

function daysText(days: number): string {
  return days === 1 ? '1 día' : `${days} días`;
}

function dayText(day: IsoDay): string {
  return day.split('-').reverse().join('/');
}

const SYMBOLS: Readonly<Record<string, string>> = { ARS: '$', USD: 'US$', EUR: '€' };

/** `$ 1.234,50`, `US$ 1.234,50`; dollars never show a bare `$`. */
function moneyText(cents: Cents, currency: string): string {
  return `${SYMBOLS[currency] ?? currency} ${decimalText(fromCents(cents))}`;
}

/** `1234.5` is `1.234,50`. Works on the text, so that no digit is lost. */
function decimalText(value: string): string {
  const [whole = '', decimals = ''] = value.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  const kept = decimals.replace(/0+$/, '').padEnd(2, '0');
  return `${value.startsWith('-') ? '-' : ''}${grouped},${kept}`;
}
