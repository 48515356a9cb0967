export const LONGEST_SUBJECT = 200;
export const LONGEST_TEXT = 20_000;

/** A line break or another control character in a subject would let it write mail headers of its own. */
export function isSafeSubject(subject: string): boolean {
  return !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(subject);
}

/** Control characters have no meaning in a mail's text, and PostgreSQL cannot store a NUL. */
export function isSafeText(text: string): boolean {
  return !/[\p{Cc}]/u.test(text.replaceAll(/[\t\r\n]/g, ''));
}

/** Line ends as they are stored; the mail gets CRLF again when it is built. */
export function withPlainLineEnds(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n');
}
