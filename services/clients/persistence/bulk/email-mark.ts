/** SQL: whether one of the addresses of `column` has not even the form of one. Whether it exists, only its server knows. */
export function malformedEmail(column: string): string {
  return `exists (select 1 from unnest(${column}) address where address !~ '^[^@[:space:]]+@[^@[:space:]]+[.][^@[:space:]]+$')`;
}
