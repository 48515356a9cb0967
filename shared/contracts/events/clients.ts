import { z } from 'zod';
import { defineEvent } from './define-event.js';

/** A person changed a client's record, whose `version` it is now; `fields` are named, their values are not told. */
export const clientChanged = defineEvent(
  'clients.client-changed.v1',
  z.object({
    clientId: z.uuid(),
    code: z.string(),
    version: z.number().int(),
    fields: z.array(z.string()),
  }),
);

/** Fields are to be assigned to many clients; a worker does it. */
export const massChangeRequested = defineEvent(
  'clients.mass-change-requested.v1',
  z.object({ massChangeId: z.uuid() }),
);

/** A batch of a mass change was written. One event for up to 2,000 clients; `clients` is how many of them changed. */
export const massChangeApplied = defineEvent(
  'clients.mass-change-applied.v1',
  z.object({ massChangeId: z.uuid(), batchNumber: z.number().int(), clients: z.number().int() }),
);
