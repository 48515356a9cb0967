import { describe, expect, it } from '@jest/globals';
import { attachmentNamed } from './send-file.js';

describe('the name of a download', () => {
  it.each([
    [
      'Resumen-000123-01.pdf',
      `attachment; filename="Resumen-000123-01.pdf"; filename*=UTF-8''Resumen-000123-01.pdf`,
    ],
    ['Núñez (1).pdf', `attachment; filename="Nunez (1).pdf"; filename*=UTF-8''N%C3%BA%C3%B1ez%20%281%29.pdf`],
    ['a"b\\c%.pdf', `attachment; filename="a_b_c_.pdf"; filename*=UTF-8''a%22b%5Cc%25.pdf`],
    ['日本.pdf', `attachment; filename="__.pdf"; filename*=UTF-8''%E6%97%A5%E6%9C%AC.pdf`],
  ])('%s is told whole and in plain letters', (name, header) => {
    expect(attachmentNamed(name)).toBe(header);
  });

  it('cannot end the header', () => {
    expect(attachmentNamed('x.pdf\r\nSet-Cookie: a=b')).not.toMatch(/[\r\n]/);
  });
});
