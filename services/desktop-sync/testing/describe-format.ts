import { type FileDefinition } from '../domain/format/definition.js';

/** The columns of a file as a Markdown table: what `docs/exchange-format.md` must say of it. */
export function describeFile({ emitters }: FileDefinition): string[] {
  const seen = new Set<string>();
  const rows = emitters
    .flatMap((emitter) => emitter.columns)
    .filter(({ header }) => header !== undefined && !seen.has(header) && seen.add(header))
    .map(({ header, aliases, type, required, unlessHeader, meaning, example }) => {
      const names = [header ?? '', ...(aliases ?? [])].map((name) => `\`${name}\``).join(', ');
      const need = required ? (unlessHeader ? `yes, or \`${unlessHeader}\`` : 'yes') : '';
      return `| ${names} | ${meaning} | ${type.label} | ${need} | ${example ? `\`${example}\`` : ''} |`;
    });
  return [
    '| column | meaning | type | required | example |',
    '| --- | --- | --- | --- | --- |',
    ...rows.map(escapeInner),
  ];
}

/** A bar inside code would end the cell. */
function escapeInner(row: string): string {
  return row.replace(/`\|`/g, '`\\|`');
}
