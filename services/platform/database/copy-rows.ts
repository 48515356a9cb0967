import pg, { type ClientBase } from 'pg';
import { to as copyTo } from 'pg-copy-streams';

/** The fields of a row as PostgreSQL writes them. */
export type CopiedRow = (string | null)[];

/**
 * The rows of a query as they come, many at a time, through COPY: two to three times as fast as fetching from a cursor
 * (ADR 0011). Whoever reads slowly makes PostgreSQL wait. A loop that is left early leaves the connection unusable.
 */
export async function* copyRows(
  client: ClientBase,
  sql: string,
  values: readonly unknown[] = [],
): AsyncGenerator<CopiedRow[]> {
  const copy = client.query(copyTo(`copy (${withLiterals(sql, values)}) to stdout`));
  // A connection that is cut after the loop was left has nobody else to tell.
  copy.on('error', () => undefined);
  const decoder = new TextDecoder();
  let unfinished = '';
  for await (const chunk of copy as AsyncIterable<Buffer>) {
    const lines = (unfinished + decoder.decode(chunk, { stream: true })).split('\n');
    unfinished = lines.pop() ?? '';
    if (lines.length > 0) yield lines.map(fieldsOf);
  }
}

/** COPY takes no parameters: here alone values become literals, each escaped by the driver. */
function withLiterals(sql: string, values: readonly unknown[]): string {
  return sql.replace(/\$(\d+)/g, (_, number: string) => literal(values[Number(number) - 1]));
}

function literal(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return `array[${value.map(literal).join(',')}]::text[]`;
  return pg.escapeLiteral(String(value));
}

const ESCAPES: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

function fieldsOf(line: string): CopiedRow {
  const fields: CopiedRow = line.split('\t');
  if (!line.includes('\\')) return fields;
  // Most lines lack some value; few have a character that is escaped.
  const hasEscapes = /\\[^N]/.test(line);
  for (let at = 0; at < fields.length; at++) {
    const field = fields[at] as string;
    if (field === '\\N') fields[at] = null;
    else if (hasEscapes) fields[at] = unescaped(field);
  }
  return fields;
}

function unescaped(field: string): string {
  return field.replace(/\\(.)/gs, (_, escaped: string) => ESCAPES[escaped] ?? escaped);
}
