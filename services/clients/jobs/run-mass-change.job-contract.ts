import { z } from 'zod';
import { defineJob } from '../../platform/queues/job-contract.js';

/** "Go on with this mass change." How many clients were done when it was hinted at is part of the job's id. */
export const runMassChangeJob = defineJob({
  name: 'clients.run-mass-change',
  queue: 'work',
  schema: z.object({ massChangeId: z.uuid() }),
});
