import { expect, it } from '@jest/globals';
import { copyOf, emptyForm, type ProfileForm } from './form';
import { merge } from './merge';

function formWith(change: Partial<ProfileForm>): ProfileForm {
  return { ...copyOf(emptyForm()), legalName: 'Cristal S.A.', address: 'Calle 1', ...change };
}

it('what only the other person changed is taken over; what both changed stays as typed, to be chosen', () => {
  const base = formWith({});
  const mine = formWith({ legalName: 'Mía S.A.', address: 'Calle 2' });
  const current = formWith({
    legalName: 'Suya S.A.',
    tradeName: 'Cristal',
    collections: { person: 'Laura', phone: '', email: '' },
  });
  const { form, both, theirs } = merge(base, mine, current);
  expect([both, theirs]).toEqual([['legalName'], ['tradeName', 'collections.person']]);
  expect(form).toMatchObject({ legalName: 'Mía S.A.', address: 'Calle 2', tradeName: 'Cristal' });
  expect(form.collections.person).toBe('Laura');
  expect(mine.collections.person).toBe('');
});

it('what both wrote alike is no conflict', () => {
  const same = formWith({ legalName: 'Igual S.A.' });
  expect(merge(formWith({}), same, same)).toEqual({ form: same, both: [], theirs: [] });
});
