export const SEPARATORS = [';', ',', '\t'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** A field in quotes: what is inside cannot separate. */
const QUOTED = /"(?:[^"]|"")*"/g;

/**
 * The separator of a file, from its header line: the candidate that splits it most often outside quotes;
 * `;` before `,` before tab when it has one column alone.
 */
export function sniffSeparator(headerLine: string): Separator {
  const bare = headerLine.replace(QUOTED, '');
  let best: Separator = ';';
  let most = 0;
  for (const separator of SEPARATORS) {
    const count = bare.split(separator).length - 1;
    if (count > most) [best, most] = [separator, count];
  }
  return best;
}
