/**
 * What a spreadsheet may take for a formula: it begins with = + - @ (or with one of their wide or small forms, which
 * some programs make narrow) after any number of blanks and invisible characters, or with a tab or line end.
 */
const MAY_BE_FORMULA = /^[\s\p{C}]*[=+\-@＝＋－＠﹦﹢﹣﹫]|^[\t\r\n]/u;

/** The text, or the text after an apostrophe when a spreadsheet could run it (OWASP, "CSV Injection"). */
export function formulaSafe(text: string): string {
  return !beginsPlainly(text) && MAY_BE_FORMULA.test(text) ? `'${text}` : text;
}

/** Nearly every text begins with a letter or digit, which a look at one character shows. */
function beginsPlainly(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first >= 97 && first <= 122) || (first >= 65 && first <= 90) || (first >= 48 && first <= 57);
}
