import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.js';
import { ApplicationError } from '../../platform/http/errors.js';
import type { Principal } from '../../platform/http/principal.js';
import { conflictWith } from '../../platform/http/versions.js';
import { deliveryNotFound } from '../domain/errors.js';
import { DeliveryStore, type LockedDelivery } from '../persistence/delivery-store.js';
import { MessageReader } from '../persistence/message-reader.js';
import { viewDelivery } from './delivery-view.js';

/** A person's decision about one delivery. */
export interface Decision {
  deliveryId: string;
  /** The version that the person saw; absent when any will do. */
  version?: number;
  principal: Principal;
  ip: string | null;
}

/** Brings the delivery that a decision is about, locked. */
@Injectable()
export class DecidedDelivery {
  constructor(
    private readonly deliveries: DeliveryStore,
    private readonly reader: MessageReader,
  ) {}

  /** @throws messaging.delivery-not-found; request.version-conflict when it changed since the person looked */
  async lockAt(tx: Tx, { deliveryId, version }: Decision): Promise<LockedDelivery> {
    const delivery = await this.deliveries.lock(tx, deliveryId);
    if (!delivery) throw new ApplicationError(deliveryNotFound, 'Vuelva a la lista de mensajes.');
    if (version === undefined || version === delivery.version) return delivery;
    const current = await this.reader.delivery(deliveryId);
    throw conflictWith(delivery.version, current && viewDelivery(current));
  }
}
