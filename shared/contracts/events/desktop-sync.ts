import { z } from 'zod';
import { defineEvent } from './define-event.js';

const counts = z.object({
  new: z.number().int(),
  changed: z.number().int(),
  same: z.number().int(),
  quarantined: z.number().int(),
});

/** A batch of an import changed rows. One event for up to 10,000 rows; it never means "tell each client". */
export const batchApplied = defineEvent(
  'desktop-sync.batch-applied.v1',
  z.object({
    runId: z.uuid(),
    batchNumber: z.number().int(),
    origin: z.string(),
    /** Rows by kind, such as `clients` or `vouchers`. */
    entities: z.record(z.string(), counts),
    /** How many clients' facts may have changed. */
    clients: z.number().int(),
  }),
);
