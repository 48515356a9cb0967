import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import * as rows from '../../../platform/bulk/row-set.js';
import { checkDigit, isValidCuit } from '../../../platform/formats/cuit.js';
import { documentProblems, type Identification } from '../../../platform/formats/document-rules.js';
import { platformPersistence } from '../../../platform/persistence/index.js';
import { BulkLab } from '../../../platform/testing/bulk-lab.js';
import { clientsPersistence } from '../index.js';
import { documentMarks } from './document-marks.js';

let lab: BulkLab;
beforeAll(async () => {
  lab = await BulkLab.open([platformPersistence, clientsPersistence]);
}, 120_000);
afterAll(() => lab.close());

const tenDigits = fc
  .tuple(
    fc.constantFrom('20', '23', '27', '30', '33', '50', '51', '55', '21', '99'),
    fc.stringMatching(/^\d{8}$/),
  )
  .map((parts) => parts.join(''));
const documentNumber = fc.oneof(
  tenDigits.map((digits) => `${digits}${checkDigit(digits) ?? 0}`),
  tenDigits.map((digits) => `${digits}7`),
  fc.constantFrom(null, '', '12345678', '33-69345023-9', 'AB123456', 'ñandú'),
);
const identification: fc.Arbitrary<Identification> = fc.record({
  contributorType: fc.option(fc.integer({ min: 0, max: 18 })),
  documentType: fc.option(fc.constantFrom(80, 80, 80, 86, 87, 94, 96, 99, 0)),
  documentNumber,
});

describe('rules of documents in sets', () => {
  it('mark what the rules of the forms refuse', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(identification, { minLength: 100, maxLength: 400 }), async (given) => {
        const marked = await lab.db.query<{ marks: string[] }>(
          `select ${rows.observations(documentMarks('r'))} as marks
             from jsonb_to_recordset($1::jsonb)
               r (place int, contributor_type int, document_type int, document_number text)
            order by place`,
          [
            JSON.stringify(
              given.map((row, place) => ({
                place,
                contributor_type: row.contributorType,
                document_type: row.documentType,
                document_number: row.documentNumber,
              })),
            ),
          ],
        );
        expect(marked.map((row) => row.marks)).toEqual(given.map(documentProblems));
      }),
      { numRuns: 30 },
    );
  });

  it('see the same check digits', async () => {
    const candidates = fc.sample(fc.oneof(fc.stringMatching(/^\d{11}$/), documentNumber), 3000);
    const judged = await lab.db.query<{ valid: boolean | null }>(
      `select clients.is_valid_cuit(value) as valid from unnest($1::text[]) with ordinality as c (value, place) order by place`,
      [candidates],
    );
    expect(judged.map((row) => row.valid)).toEqual(
      candidates.map((value) => (value === null ? null : isValidCuit(value))),
    );
  });
});

describe('the table of clients', () => {
  it('refuses a wrong CUIT that is not marked as such', async () => {
    const insert = (observations: string[]) =>
      lab.db.query(
        `insert into clients.clients (origin, external_id, account, subaccount, legal_name, document_type, document_number, observations)
         values ('panel', '1', 1, 0, 'Uno', 80, '33693450238', $1)`,
        [observations],
      );
    await expect(insert([])).rejects.toMatchObject({ constraint: 'clients_cuit' });
    await expect(insert(['cuit-invalid'])).resolves.toEqual([]);
  });
});
