import { Injectable } from '@nestjs/common';
import { ListRoles } from '../../access/public.js';
import { Database } from '../../platform/database/database.js';
import type { Principal } from '../../platform/http/principal.js';
import { parseSort } from '../domain/client-filter.js';
import type { View } from '../domain/views.js';
import { readViews } from '../persistence/views.js';
import { mayKeep, setsDefaults } from './view-rules.js';
import { maySee } from './figures.js';

/** The views that a person can open: their own and the shared ones. */
@Injectable()
export class ListViews {
  constructor(
    private readonly database: Database,
    private readonly roles: ListRoles,
  ) {}

  async execute(principal: Principal) {
    const [all, roles] = await Promise.all([
      readViews(this.database, principal.id),
      setsDefaults(principal) ? this.roles.execute() : undefined,
    ]);
    // A view that tells what the person may not see would only answer that it is forbidden.
    const views = all.filter((view) => maySee(principal, view.filter, parseSort(view.sort, view.currency)));
    return {
      items: views.map((view) => toViewAnswer(view, principal)),
      defaultViewId: views.find(({ defaultFor }) => defaultFor.includes(principal.role ?? ''))?.id ?? null,
      ...(roles ? { roles: roles.map(({ key, label }) => ({ key, label })) } : {}),
    };
  }
}

export function toViewAnswer({ ownerId, ...view }: View, principal: Principal) {
  return { ...view, own: ownerId === principal.id, editable: mayKeep(principal, { ownerId, ...view }) };
}
