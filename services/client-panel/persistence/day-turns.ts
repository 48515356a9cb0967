import type { IsoDay } from '../../platform/clock/clock.js';
import type { Queryable, Tx } from '../../platform/database/tx.js';

const LOCK = `hashtext('client_panel.turn_of_day')`;

/**
 * The day that rows have to be computed for, which cannot turn until `tx` ends. It is `today` unless another
 * process, whose clock is a moment ahead, has turned the day already: without this, a transaction begun at
 * 23:59:59 could commit yesterday's situation after midnight's recomputation had passed.
 */
export async function holdDay(tx: Tx, today: IsoDay): Promise<IsoDay> {
  await tx.execute(`select pg_advisory_xact_lock_shared(${LOCK})`);
  const [row] = await tx.query<{ day: IsoDay }>(
    `select greatest($1::date, max(day)) as day from client_panel.day_turns`,
    [today],
  );
  return row?.day ?? today;
}

/** Waits for whoever holds the day, and makes newcomers wait until `tx` ends. */
export async function lockTurn(tx: Tx): Promise<void> {
  await tx.execute(`select pg_advisory_xact_lock(${LOCK})`);
}

export async function hasTurned(q: Queryable, day: IsoDay): Promise<boolean> {
  return (await q.query(`select 1 from client_panel.day_turns where day = $1`, [day])).length > 0;
}

export async function recordTurn(tx: Tx, day: IsoDay, rows: number): Promise<void> {
  await tx.execute(
    `insert into client_panel.day_turns (day, refreshed_rows) values ($1, $2) on conflict do nothing`,
    [day, rows],
  );
}

/** Forgets turns to days that have not come: the clock was shifted and is so no more. */
export async function forgetLaterTurns(tx: Tx, today: IsoDay): Promise<void> {
  await tx.execute(`delete from client_panel.day_turns where day > $1`, [today]);
}
