import { changedFields } from '../domain/client-change.js';
import { CLIENT_FIELDS } from '../domain/client-fields.js';
import { fieldsOf, isUndoable, type MassChange } from '../domain/mass-change.js';
import type { PreviewGroup } from '../persistence/mass-change-preview.js';
import type { MassChangeResult } from '../persistence/mass-change-results.js';

/** A mass change as the API answers it. */
export function viewMassChange(massChange: MassChange) {
  const { id, state, assigned, undoes, undoneBy, total, changed, same, omitted } = massChange;
  return {
    id,
    state,
    fields: fieldsOf(Object.keys(assigned)).map((field) => ({
      field,
      value: assigned[CLIENT_FIELDS[field]] as string | number | null,
    })),
    undoes,
    undoneBy,
    undoable: isUndoable(massChange),
    total,
    done: changed + same + omitted,
    changed,
    same,
    omitted,
    author: massChange.authorName,
    requestedAt: massChange.requestedAt.toISOString(),
    endedAt: massChange.endedAt?.toISOString() ?? null,
  };
}

export function viewResult({ code, legalName, outcome, reason, fields, before, after }: MassChangeResult) {
  return {
    code,
    legalName,
    outcome,
    reason,
    fields: fieldsOf(fields),
    changes: changedFields({ before, after }),
  };
}

/** A preview as the API answers it: what counts first, then of whom it is true. */
export function viewPreview({
  fingerprint,
  groups,
}: {
  fingerprint: string;
  groups: readonly PreviewGroup[];
}) {
  const count = (outcome: string) =>
    groups.filter((group) => group.outcome === outcome).reduce((sum, { clients }) => sum + clients, 0);
  const [changed, same, omitted] = ['changed', 'same', 'omitted'].map(count) as [number, number, number];
  return {
    fingerprint,
    total: changed + same + omitted,
    changed,
    same,
    omitted,
    groups: groups.map(({ examples, ...group }) => ({ ...group, examples: examples.map(viewExample) })),
  };
}

function viewExample({ code, legalName, fields, before }: PreviewGroup['examples'][number]) {
  return {
    code,
    legalName,
    fields: fieldsOf(fields),
    before: fieldsOf(Object.keys(before)).map((field) => ({
      field,
      value: before[CLIENT_FIELDS[field]] as string | number | null,
    })),
  };
}
