import type { LoggerService } from '@nestjs/common';
import { pino, type Logger } from 'pino';
import type { BaseConfig } from '../config/config.js';
import { currentCorrelation } from './correlation.js';

/** One structured line per event, with the correlation id; ids only, never personal data or secrets. */
export function createPino(config: Pick<BaseConfig, 'LOG_LEVEL'>, processName: string): Logger {
  return pino({
    level: config.LOG_LEVEL,
    base: { process: processName },
    mixin: () => {
      const correlationId = currentCorrelation();
      return correlationId ? { correlationId } : {};
    },
    serializers: { err: describeError },
  });
}

/** PostgreSQL puts row values in `detail` and `where`; they stay out of the log. */
function describeError(error: Error & { code?: string; constraint?: string }) {
  return {
    type: error.name,
    message: error.name === 'QueryFailedError' ? 'query failed' : error.message,
    code: error.code,
    constraint: error.constraint,
    stack: error.stack?.split('\n').slice(1, 12).join('\n'),
  };
}

type Level = 'info' | 'warn' | 'debug' | 'trace' | 'fatal' | 'error';

/** Nest's logger over pino. */
export class PinoLoggerService implements LoggerService {
  constructor(private readonly pino: Logger) {}

  log(message: unknown, ...rest: unknown[]) {
    this.write('info', message, rest);
  }
  warn(message: unknown, ...rest: unknown[]) {
    this.write('warn', message, rest);
  }
  debug(message: unknown, ...rest: unknown[]) {
    this.write('debug', message, rest);
  }
  verbose(message: unknown, ...rest: unknown[]) {
    this.write('trace', message, rest);
  }
  fatal(message: unknown, ...rest: unknown[]) {
    this.write('fatal', message, rest);
  }
  error(message: unknown, ...rest: unknown[]) {
    this.write('error', message, rest);
  }

  private write(level: Level, message: unknown, rest: unknown[]) {
    const context = rest.at(-1);
    const stack = level === 'error' && rest.length > 1 ? rest[0] : undefined;
    if (message instanceof Error) this.pino[level]({ err: message, context });
    else if (typeof message === 'object' && message !== null) this.pino[level]({ ...message, context });
    else this.pino[level]({ context, stack }, String(message));
  }
}
