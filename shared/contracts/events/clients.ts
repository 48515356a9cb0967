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
