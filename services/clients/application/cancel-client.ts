import { Injectable } from '@nestjs/common';
import type { IsoDay } from '../../platform/clock/clock.js';
import { ChangeClient, type ChangeRequest } from './change-client.js';
import type { ChangedClient } from './client-view.js';

export interface Cancellation {
  /** First day on which the client is cancelled; may be to come, and may correct an earlier one. */
  on: IsoDay;
  reason: string;
}

/** Cancels a client from a day on. */
@Injectable()
export class CancelClient {
  constructor(private readonly changeClient: ChangeClient) {}

  /** @throws as `ChangeClient` */
  execute(request: ChangeRequest, { on, reason }: Cancellation): Promise<ChangedClient> {
    const decide = () => ({ cancelledOn: on, cancellationReason: reason });
    return this.changeClient.execute(request, { kind: 'cancelled', reason, decide });
  }
}
