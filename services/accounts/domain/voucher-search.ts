/** What a person types to find a voucher: the words, and the number in them when they end in one. */
export interface VoucherSearch {
  readonly words: string;
  readonly pointOfSale: number | null;
  readonly number: string | null;
}

/** `FA A 00003-00012345`, `3-12345`, `12345`; anything else is words alone. */
const NUMBERED = /^(?:\p{L}[\p{L}\s]*\s)?(?:(?<pointOfSale>\d{1,5})\s*-\s*)?(?<number>\d{1,8})$/u;

/** Reads what was typed; undefined when that is nothing. */
export function voucherSearch(typed: string | undefined): VoucherSearch | undefined {
  const words = typed?.trim().toLowerCase() ?? '';
  if (words === '') return undefined;
  const { pointOfSale, number } = NUMBERED.exec(words)?.groups ?? {};
  return {
    words,
    pointOfSale: pointOfSale === undefined ? null : Number(pointOfSale),
    // Whoever types zeros before it may type fewer than there are.
    number: number === undefined ? null : number.replace(/^0+(?=\d)/, ''),
  };
}
