import { describe, expect, it } from '@jest/globals';
import { DEMO_PROFILE } from '../demo/profile.js';
import { contrastWithWhite } from './contrast.js';
import type { ProfileContent } from './profile.js';
import { brokenRules } from './profile-rules.js';

const [first, second] = DEMO_PROFILE.bankAccounts;
if (!first || !second) throw new Error('the demo has two accounts');

function broken(change: Partial<ProfileContent>): string[] {
  return brokenRules({ ...DEMO_PROFILE, ...change }).map(({ pointer, code }) => `${pointer} ${code}`);
}

describe('the rules of a profile', () => {
  it('hold for the profile of the demo', () => {
    expect(broken({})).toEqual([]);
  });

  it('want the check digits of every CUIT and CBU, and each CBU once', () => {
    expect(broken({ cuit: '30999123454' })).toEqual(['/cuit cuit-invalid']);
    const accounts = [
      { ...first, cbu: '9990001700000001234565' },
      { ...second, cbu: '9990001800000001234641', cuit: '1' },
      second,
      { ...second, alias: 'corto' },
    ];
    expect(broken({ bankAccounts: accounts })).toEqual([
      '/bankAccounts/0/cbu cbu-bank',
      '/bankAccounts/1/cuit cuit-invalid',
      '/bankAccounts/1/cbu cbu-account',
      '/bankAccounts/3/cbu cbu-repeated',
      '/bankAccounts/3/alias alias-invalid',
    ]);
    expect(broken({ bankAccounts: [{ ...first, alias: null }] })).toEqual([]);
  });

  it('want a condition before the IVA of those who invoice', () => {
    expect(broken({ ivaCondition: 6 })).toEqual([]);
    expect(broken({ ivaCondition: 5 })).toEqual(['/ivaCondition iva-condition-not-of-issuer']);
  });

  it('want a colour that can be read on white, and tell how far it is from it', () => {
    expect(contrastWithWhite('#000000')).toBeCloseTo(21);
    expect(contrastWithWhite('#ffffff')).toBeCloseTo(1);
    expect(broken({ letterhead: { accent: '#767676' } })).toEqual([]);
    expect(brokenRules({ ...DEMO_PROFILE, letterhead: { accent: '#777777' } })).toEqual([
      {
        pointer: '/letterhead/accent',
        code: 'accent-pale',
        detail:
          'El color no se lee bien sobre blanco (contraste 4,4; se necesita 4,5). Elija uno más oscuro.',
      },
    ]);
  });

  it('want templates whose placeholders are known, and no amounts in the subject', () => {
    const statementCover = {
      subject: 'Saldo {{saldo}}',
      text: '{{ razonSocial }} {{nombre}} {{nombre}} {{saldo',
    };
    const errors = brokenRules({ ...DEMO_PROFILE, statementCover });
    expect(errors.map(({ pointer, detail }) => [pointer, detail.split(' no es')[0]])).toEqual([
      ['/statementCover/subject', '{{saldo}}'],
      ['/statementCover/text', '{{nombre}}'],
      ['/statementCover/text', '{{'],
    ]);
  });
});
