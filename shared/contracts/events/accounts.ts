import { z } from 'zod';
import { defineEvent } from './define-event.js';

const override = z.object({
  overrideId: z.uuid(),
  clientId: z.uuid(),
  code: z.string(),
  /** The last day on which it is in force unless it is revoked. */
  expiresOn: z.iso.date(),
  /** The override's own. */
  version: z.number().int(),
});

/** A person made an exception from the credit verdict of a client. That it expires is no event: the day turns. */
export const creditOverrideGranted = defineEvent('accounts.credit-override-granted.v1', override);
/** A person ended an exception before its last day. */
export const creditOverrideRevoked = defineEvent('accounts.credit-override-revoked.v1', override);
