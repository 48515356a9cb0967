export type Fact = readonly [label: string, value: string];

/** Those whose value is known. */
export function knownFacts(facts: readonly (readonly [label: string, value: string | null])[]): Fact[] {
  return facts.flatMap(([label, value]) => (value ? [[label, value] as const] : []));
}
