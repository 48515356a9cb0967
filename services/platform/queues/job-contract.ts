import { SetMetadata } from '@nestjs/common';
import type { z } from 'zod';

/** `events`: reactions to events. `work`: background work. `mail`: SMTP only, in its own processes. */
export const QUEUE_NAMES = ['events', 'work', 'mail'] as const;
export type QueueName = (typeof QUEUE_NAMES)[number];

/** A kind of job. Payloads hold ids only; the truth is in PostgreSQL. */
export interface JobContract<Payload = unknown> {
  /** `<domain>.<verb-phrase>` */
  readonly name: string;
  readonly queue: QueueName;
  readonly schema: z.ZodType<Payload>;
}

export function defineJob<Payload>(contract: JobContract<Payload>): JobContract<Payload> {
  return contract;
}

export interface JobContext {
  /** True when the queue hands the job out again after a worker lost it. */
  readonly redelivered: boolean;
}

export interface HandlesJob<Payload> {
  run(payload: Payload, context: JobContext): Promise<void>;
}

export const JOB_HANDLER = 'panel:job-handler';

/** Registers a provider class as the one handler of a job. */
export const JobHandler = <Payload>(contract: JobContract<Payload>) => SetMetadata(JOB_HANDLER, contract);
