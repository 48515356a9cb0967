import fc, { type Arbitrary } from 'fast-check';

/** The part of JSON schema that the contracts use. */
export interface Schema {
  $ref?: string;
  type?: string;
  format?: string;
  pattern?: string;
  enum?: unknown[];
  nullable?: boolean;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
}

export type Resolve = (schema: Schema) => Schema;

const MOST_CHARACTERS = 300;

/** Values that the schema allows. */
export function valid(schema: Schema, resolve: Resolve): Arbitrary<unknown> {
  const s = resolve(schema);
  if (s.nullable) return fc.option(valid({ ...s, nullable: false }, resolve), { nil: null, freq: 5 });
  if (s.enum) return fc.constantFrom(...s.enum);
  const choices = s.anyOf ?? s.oneOf;
  if (choices) return fc.oneof(...choices.map((choice) => valid(choice, resolve)));
  if (s.allOf)
    return fc
      .tuple(...s.allOf.map((part) => valid(part, resolve)))
      .map((parts) => Object.assign({}, ...parts));
  switch (s.type) {
    case 'integer':
      return fc.integer({
        min: s.minimum ?? -1000,
        max: Math.min(s.maximum ?? 1000, Number.MAX_SAFE_INTEGER),
      });
    case 'number':
      return fc.double({ min: s.minimum ?? -1e6, max: s.maximum ?? 1e6, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'array':
      return fc.array(valid(s.items ?? {}, resolve), {
        minLength: s.minItems ?? 0,
        maxLength: Math.min(s.maxItems ?? 4, 4),
      });
    case 'object':
      return validObject(s, resolve);
    case 'string':
      return validString(s);
    default:
      return fc.constant(null);
  }
}

function validObject(s: Schema, resolve: Resolve): Arbitrary<object> {
  const properties = Object.entries(s.properties ?? {});
  const model = Object.fromEntries(properties.map(([name, value]) => [name, valid(value, resolve)]));
  return fc.record(model, { requiredKeys: (s.required ?? []).filter((name) => name in model) });
}

function validString(s: Schema): Arbitrary<string> {
  if (s.format === 'date') return day();
  if (s.format === 'date-time') return day().map((d) => `${d}T12:30:00.000Z`);
  if (s.format === 'uuid') return fc.uuid({ version: 7 });
  if (s.format === 'email') return fc.stringMatching(/^[a-z]{1,10}@[a-z]{1,10}\.example$/);
  if (s.pattern) return fc.stringMatching(new RegExp(s.pattern));
  return fc.string({ minLength: s.minLength ?? 0, maxLength: Math.min(s.maxLength ?? 40, MOST_CHARACTERS) });
}

function day(): Arbitrary<string> {
  return fc
    .date({
      min: new Date('1995-01-01T00:00:00Z'),
      max: new Date('2045-12-31T00:00:00Z'),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString().slice(0, 10));
}

/** Values that people, machines and attackers send in place of what was asked. */
export const hostile: Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    0,
    -1,
    1e309,
    9007199254740993,
    true,
    [],
    {},
    [[[]]],
    '\u0000',
    'a\u0000b',
    '\ud800',
    '2026-02-30',
    '2026-13-01',
    '0000-00-00',
    '9999-12-31',
    '999999-99',
    '000000-00',
    "'; drop table clients.clients; --",
    '%',
    '_%\\',
    '../../etc/passwd',
    '<script>alert(1)</script>',
    'línea\r\nBcc: otro@demo.example',
    'Ñandú 🦤 ﷽',
    'x'.repeat(5000),
    '00000000-0000-0000-0000-000000000000',
    'NaN',
    '1e400',
  ),
  fc.string({ unit: 'binary', maxLength: 50 }),
  fc.integer(),
);

/** A body that was valid and has been broken in one place, or is hostile altogether. */
export function broken(schema: Schema, resolve: Resolve): Arbitrary<unknown> {
  const oneFieldBroken = fc
    .tuple(valid(schema, resolve), hostile, fc.nat(20))
    .map(([value, poison, index]) => {
      if (typeof value !== 'object' || value === null) return poison;
      const keys = [...Object.keys(value), 'unexpected'];
      return { ...value, [keys[index % keys.length] as string]: poison };
    });
  const oneFieldMissing = fc.tuple(valid(schema, resolve), fc.nat(20)).map(([value, index]) => {
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    return Object.fromEntries(
      entries.filter((_, position) => position !== index % Math.max(entries.length, 1)),
    );
  });
  return fc.oneof({ weight: 3, arbitrary: oneFieldBroken }, oneFieldMissing, hostile);
}
