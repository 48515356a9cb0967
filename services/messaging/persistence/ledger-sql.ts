import { canFollow, DELIVERY_STATES } from '../domain/delivery-state.js';

const LEGAL_CHANGES = DELIVERY_STATES.flatMap((from) =>
  DELIVERY_STATES.filter((to) => canFollow(from, to)).map((to) => `('${from}', '${to}')`),
).join(', ');

/** The domain's transitions as a condition on row `d`, so that the database and the domain cannot disagree. */
export function isLegal(target: string): string {
  return `(d.state, ${target}) in (${LEGAL_CHANGES})`;
}

/** What message `m` was written for. */
export const ORIGIN = `case when m.origin_id is not null
    then json_build_object('kind', m.origin_kind, 'id', m.origin_id) end as origin`;

/** What a statement named `changed` returns of rows `d` and their messages `m`. */
export const RETURN_CHANGE = `
  d.id, d.message_id as "messageId", m.client_id as "clientId", m.client_code as "clientCode",
  d.contact_id as "contactId", d.address, d.state, d.error_class as "errorClass", d.attempts, d.version,
  d.updated_at, d.server_response,
  ${ORIGIN}`;

/**
 * Writes the history of `changed` in the same statement: no state without its line, no line without its state.
 * `principal` is the parameter with who decided it; workers decide nothing, they record.
 */
export const historyBy = (principal: string) => `
  history as (
    insert into messaging.delivery_events
      (delivery_id, version, state, attempt, at, error_class, server_response, principal_id)
    select id, version, state, attempts, updated_at, "errorClass", server_response, ${principal} from changed
  )`;
export const HISTORY = historyBy('null');
