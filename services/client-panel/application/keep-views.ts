import { Injectable } from '@nestjs/common';
import { Audit, ListRoles } from '../../access/public.js';
import { Clock } from '../../platform/clock/clock.js';
import { Transactor } from '../../platform/database/transactor.js';
import type { Tx } from '../../platform/database/tx.js';
import { ApplicationError } from '../../platform/http/errors.js';
import type { Principal } from '../../platform/http/principal.js';
import { parseSort } from '../domain/client-filter.js';
import { viewNotFound, viewNotShared } from '../domain/errors.js';
import type { View, ViewContent } from '../domain/views.js';
import {
  deleteView,
  findView,
  hasName,
  insertView,
  setDefaultFor,
  updateView,
} from '../persistence/views.js';
import { requireSight } from './figures.js';
import { lockViewAt, nameTaken } from './view-rules.js';

/** Who asks, from where. */
export interface By {
  principal: Principal;
  ip: string;
}

/** A view that was read, by the version that was seen. */
export interface ViewAt {
  id: string;
  version: number;
}

/** Saves, changes and deletes views; each change is audited. */
@Injectable()
export class KeepViews {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly roles: ListRoles,
  ) {}

  /** @throws `client-panel.view-name-taken`, `client-panel.figures-forbidden` */
  async save(content: ViewContent, by: By): Promise<View> {
    requireSight(by.principal, content.filter, parseSort(content.sort, content.currency));
    return this.change(by, 'saved', async (tx) => {
      const id = await insertView(tx, by.principal, content, this.clock.now());
      if (id === undefined) throw nameTaken();
      return id;
    });
  }

  /** @throws what `lockViewAt` throws, `client-panel.view-name-taken`, `client-panel.figures-forbidden` */
  async replace({ id, version }: ViewAt, content: ViewContent, by: By): Promise<View> {
    requireSight(by.principal, content.filter, parseSort(content.sort, content.currency));
    return this.change(by, 'changed', async (tx) => {
      const { ownerId } = await lockViewAt(tx, id, version, by.principal);
      if (await hasName(tx, ownerId, content.name, id)) throw nameTaken();
      await updateView(tx, id, content, this.clock.now());
      return id;
    });
  }

  /** @throws what `lockViewAt` throws, `client-panel.view-not-shared`, `access.role-not-found` */
  async setDefaultFor({ id, version }: ViewAt, roles: readonly string[], by: By): Promise<View> {
    await Promise.all(roles.map((role) => this.roles.one(role)));
    return this.change(by, 'made-default', async (tx) => {
      const { shared } = await lockViewAt(tx, id, version, by.principal);
      if (!shared) throw new ApplicationError(viewNotShared, 'Compártala primero.');
      await setDefaultFor(tx, id, roles);
      return id;
    });
  }

  /** @throws what `lockViewAt` throws */
  async delete({ id, version }: ViewAt, by: By): Promise<void> {
    await this.transactor.run(async (tx) => {
      const view = await lockViewAt(tx, id, version, by.principal);
      await deleteView(tx, id);
      await this.record(tx, by, 'deleted', view);
    });
  }

  private async change(by: By, what: string, work: (tx: Tx) => Promise<string>): Promise<View> {
    return this.transactor.run(async (tx) => {
      const view = await findView(tx, await work(tx));
      if (!view) throw new ApplicationError(viewNotFound, 'Elija otra vista de la lista.');
      await this.record(tx, by, what, view);
      return view;
    });
  }

  private record(tx: Tx, by: By, what: string, { id, name, shared, defaultFor }: View): Promise<void> {
    const detail = { name, shared, defaultFor };
    return this.audit.record(tx, {
      ...by,
      action: `client-panel.view-${what}`,
      entity: 'view',
      entityId: id,
      detail,
    });
  }
}
