import type { z } from 'zod';

/** A fact that other domains may react to: past tense, versioned, ids and facts only. */
export interface EventContract<Payload = unknown> {
  /** `<domain>.<what-happened>.v<N>` */
  readonly type: string;
  readonly schema: z.ZodType<Payload>;
}

/** Declares an event. The schema is checked when it is published and when it is handled. */
export function defineEvent<Payload>(type: string, schema: z.ZodType<Payload>): EventContract<Payload> {
  if (!/^[a-z-]+\.[a-z-]+\.v\d+$/.test(type)) throw new Error(`Bad event type: ${type}`);
  return { type, schema };
}
