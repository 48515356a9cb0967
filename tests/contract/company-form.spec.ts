import { expect, it } from '@jest/globals';
import { PLACEHOLDERS } from '../../frontends/company/src/cover.js';
import { ISSUER_CONDITIONS as OFFERED } from '../../frontends/company/src/issuer-conditions.js';
import { COVER_PLACEHOLDERS } from '../../services/company/domain/cover-template.js';
import { ISSUER_CONDITIONS } from '../../services/company/domain/profile-rules.js';

it('the form offers the placeholders that the server fills in, each where it may stand', () => {
  const places = (all: Record<string, { inSubject: boolean }>) =>
    Object.entries(all).map(([name, { inSubject }]) => `${name} ${inSubject}`);
  expect(places(PLACEHOLDERS)).toEqual(places(COVER_PLACEHOLDERS));
});

it('the form offers the conditions before the IVA that the server takes', () => {
  expect(OFFERED).toEqual(ISSUER_CONDITIONS);
});
