import { z } from 'zod';

/** The four kinds of process; each reads only the variables of its own schema. */
export type ProcessName = 'api' | 'worker' | 'mail-worker' | 'cli';

const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((value) => value === '1');
const whole = (fallback: number, min: number, max: number) =>
  z.coerce.number().int().min(min).max(max).default(fallback);

/** Shared by all processes. Names, meaning and defaults are listed in `.env.example`, which a test keeps equal. */
export const baseSchema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('production'),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//),
  DATABASE_POOL_SIZE: whole(10, 1, 100),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//)
    .optional(),
  QUEUE_PREFIX: z
    .string()
    .regex(/^[a-z][a-z0-9_]{0,30}$/)
    .default('bullmq'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  CLOCK_OFFSET: z
    .string()
    .regex(/^[+-]?\d+[smhd]$/)
    .optional(),
  DEMO: flag,
});

export const apiSchema = baseSchema.extend({
  HOST: z.string().default('127.0.0.1'),
  PORT: whole(8080, 1, 65_535),
  WEB_ROOT: z.string().default('dist/web'),
  PUBLIC_URL: z.url().optional(),
  SESSION_HOURS: whole(12, 1, 168),
  RATE_LIMIT_PER_MINUTE: whole(3000, 10, 1_000_000),
  DOCUMENT_THREADS: whole(1, 0, 32),
});

export const workerSchema = baseSchema.extend({
  HEALTH_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  EVENT_CONCURRENCY: whole(8, 1, 100),
  SWEEP_SECONDS: whole(10, 1, 600),
});

export const mailWorkerSchema = baseSchema.extend({
  HEALTH_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  SMTP_URL: z.string().regex(/^smtps?:\/\//),
  MAIL_FROM: z.string().min(3).default('Panel de Clientes <panel@demo.example>'),
  MAIL_CONCURRENCY: whole(10, 1, 100),
  MAIL_LEASE_SECONDS: whole(60, 1, 600),
  MAIL_RETRY_BASE_SECONDS: whole(30, 1, 3600),
  MAIL_MAX_ATTEMPTS: whole(8, 1, 50),
});

const schemas = { api: apiSchema, worker: workerSchema, 'mail-worker': mailWorkerSchema, cli: baseSchema };

export type BaseConfig = Readonly<z.infer<typeof baseSchema>>;
export type ApiConfig = Readonly<z.infer<typeof apiSchema>>;
export type WorkerConfig = Readonly<z.infer<typeof workerSchema>>;
export type MailWorkerConfig = Readonly<z.infer<typeof mailWorkerSchema>>;
interface ConfigOf {
  api: ApiConfig;
  worker: WorkerConfig;
  'mail-worker': MailWorkerConfig;
  cli: BaseConfig;
}

/** Injection token of the process's configuration. */
export const CONFIG = Symbol('CONFIG');

/** A wrong configuration: names the variables, never their values. */
export class ConfigurationError extends Error {
  constructor(readonly variables: string[]) {
    super(`Wrong or missing configuration: ${variables.join(', ')} (see .env.example)`);
  }
}

/**
 * Parses the environment once for a process and freezes it.
 * @throws ConfigurationError naming every wrong variable.
 */
export function loadConfig<P extends ProcessName>(
  process_: P,
  environment: NodeJS.ProcessEnv = process.env,
): ConfigOf[P] {
  const present = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schemas[process_].safeParse(present);
  if (!parsed.success) {
    throw new ConfigurationError([...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))]);
  }
  if (parsed.data.CLOCK_OFFSET && parsed.data.NODE_ENV === 'production' && !parsed.data.DEMO) {
    throw new ConfigurationError(['CLOCK_OFFSET']);
  }
  return Object.freeze(parsed.data) as ConfigOf[P];
}
