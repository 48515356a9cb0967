import type { Queryable, Tx } from '../../platform/database/tx.js';
import type { Holiday } from '../domain/national-holidays.js';

export interface StoredHoliday extends Holiday {
  readonly version: number;
}

const SELECT = `select day, name, source, version from company.holidays`;

export function readHolidays(q: Queryable, year: number): Promise<StoredHoliday[]> {
  return q.query<StoredHoliday>(
    `${SELECT} where day between make_date($1, 1, 1) and make_date($1, 12, 31) order by day`,
    [year],
  );
}

export async function readHoliday(q: Queryable, day: string): Promise<StoredHoliday | undefined> {
  const [holiday] = await q.query<StoredHoliday>(`${SELECT} where day = $1`, [day]);
  return holiday;
}

/** Holds a holiday until the transaction ends. */
export async function lockHoliday(tx: Tx, day: string): Promise<StoredHoliday | undefined> {
  const [holiday] = await tx.query<StoredHoliday>(`${SELECT} where day = $1 for update`, [day]);
  return holiday;
}

/** Writes holidays of days that have none. @returns how many were written */
export function addHolidays(tx: Tx, holidays: readonly Holiday[], now: Date): Promise<number> {
  return tx.execute(
    `insert into company.holidays (day, name, source, updated_at)
     select *, $4::timestamptz from unnest($1::date[], $2::text[], $3::text[]) on conflict (day) do nothing`,
    [
      holidays.map(({ day }) => day),
      holidays.map(({ name }) => name),
      holidays.map(({ source }) => source),
      now,
    ],
  );
}

export async function updateHoliday(tx: Tx, { day, name, source }: Holiday, now: Date): Promise<void> {
  await tx.execute(
    `update company.holidays set name = $2, source = $3, updated_at = $4, version = version + 1 where day = $1`,
    [day, name, source, now],
  );
}

export async function deleteHoliday(tx: Tx, day: string): Promise<void> {
  await tx.execute(`delete from company.holidays where day = $1`, [day]);
}
