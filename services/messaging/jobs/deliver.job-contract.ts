import { z } from 'zod';
import { defineJob } from '../../platform/queues/job-contract.js';

/** "Look at this delivery." `attempt` is the number of the attempt that it asks for; both numbers make the job's id. */
export const deliverJob = defineJob({
  name: 'messaging.deliver',
  queue: 'mail',
  schema: z.object({ deliveryId: z.uuid(), attempt: z.int().min(1), repetition: z.int().min(0) }),
});
