import type { Tx } from '../../platform/database/tx.js';

/** A client that may be the one being registered. */
export interface Duplicate {
  readonly code: string;
  readonly legalName: string;
  readonly documentType: number | null;
  readonly documentNumber: string | null;
  readonly city: string | null;
  readonly province: number | null;
  readonly cancelledOn: string | null;
  /** Its document is the same, or its razón social is very much alike. */
  readonly match: 'document' | 'name';
}

const MOST_OF_EACH = 5;
/** Of one word mistyped or left out of three; company forms such as S.R.L. alone do not reach it. */
const VERY_SIMILAR = 0.6;

const FIELDS = `code, legal_name as "legalName", document_type as "documentType", document_number as "documentNumber",
  city, province, cancelled_on as "cancelledOn"`;

/** Those with the same document first, then the most similar names. Either may be missing; `except` is a code. */
export async function findDuplicates(
  tx: Tx,
  { document, name, except }: { document: string | null; name: string | null; except: string | null },
): Promise<Duplicate[]> {
  await tx.execute(`select set_config('pg_trgm.similarity_threshold', '${VERY_SIMILAR}', true)`);
  return tx.query<Duplicate>(
    `with same_document as (
       select id, ${FIELDS}, 'document' as match, 1::real as likeness from clients.clients
        where document_number = $1 and code is distinct from $3 order by code limit ${MOST_OF_EACH}
     ), similar_name as (
       select id, ${FIELDS}, 'name' as match, similarity(platform.fold(legal_name), platform.fold($2)) as likeness
         from clients.clients
        where platform.fold(legal_name) % platform.fold($2) and code is distinct from $3
          and id not in (select id from same_document)
        order by likeness desc, code limit ${MOST_OF_EACH}
     )
     select code, "legalName", "documentType", "documentNumber", city, province, "cancelledOn", match
       from (select * from same_document union all select * from similar_name) found
      order by match, likeness desc, code`,
    [document, name, except],
  );
}
