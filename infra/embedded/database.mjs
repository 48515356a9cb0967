import pg from 'pg';

const DATABASE_DOES_NOT_EXIST = '3D000';

/** Tells whether the server accepts connections; creates the database on the very first one. */
export async function answers({ port, user, password, database }) {
  const connection = { host: '127.0.0.1', port, user, password };
  try {
    await query({ ...connection, database }, 'select 1');
    return true;
  } catch (error) {
    if (error.code !== DATABASE_DOES_NOT_EXIST) return false;
    await query({ ...connection, database: 'postgres' }, `create database ${pg.escapeIdentifier(database)}`);
    return true;
  }
}

/** Runs one statement on its own connection and returns the rows. */
export async function query(connection, statement, values = []) {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {}); // a server that goes away is reported by the statement itself
  await client.connect();
  try {
    return (await client.query(statement, values)).rows;
  } finally {
    await client.end().catch(() => {});
  }
}
