import type { SmtpFailure, SmtpStage } from '../domain/classify-failure.js';

/** An attempt to send that failed, told in the domain's words. */
export class SmtpError extends Error {
  constructor(
    readonly failure: SmtpFailure,
    options?: ErrorOptions,
  ) {
    super(`SMTP: ${failure.cause} at ${failure.stage}`, options);
  }
}

/** The fields of nodemailer's errors that matter here. */
interface ConnectionError extends Error {
  code?: string;
  command?: string;
  response?: string;
  responseCode?: number;
}

/** Translates an error of the SMTP library. `phase` is what was being done; `bodyStarted` is known from our own stream. */
export function describeFailure(
  error: ConnectionError,
  phase: 'connect' | 'login' | 'send',
  bodyStarted: boolean,
): SmtpError {
  const stage = phase === 'send' ? sendStage(error.command, bodyStarted) : phase;
  const reply =
    error.responseCode && error.response ? { code: error.responseCode, text: error.response } : undefined;
  return new SmtpError(
    { stage, bodyStarted, reply, cause: causeOf(error, reply !== undefined) },
    { cause: error },
  );
}

function sendStage(command: string | undefined, bodyStarted: boolean): SmtpStage {
  if (bodyStarted) return 'body';
  if (command === 'RCPT TO') return 'recipient';
  return command === 'DATA' ? 'data' : 'sender';
}

function causeOf(error: ConnectionError, replied: boolean): SmtpFailure['cause'] {
  if (replied) return 'reply';
  switch (error.code) {
    case 'ETIMEDOUT':
      return 'timeout';
    case 'ETLS':
    case 'EREQUIRETLS':
      return 'tls';
    case 'EMESSAGE':
      // The library compared the size with what the server announced and did not begin.
      return 'too-large';
    default:
      return 'network';
  }
}
