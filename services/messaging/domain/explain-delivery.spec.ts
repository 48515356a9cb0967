import { expect, it } from '@jest/globals';
import { DELIVERY_STATES, isResendable } from './delivery-state.js';
import { explainDelivery } from './explain-delivery.js';
import { ERROR_CLASSES } from './outcome.js';

it('says "Enviado" only after the server accepted', () => {
  for (const state of DELIVERY_STATES) {
    for (const errorClass of [...ERROR_CLASSES, null]) {
      expect(explainDelivery(state, errorClass).text.startsWith('Enviado')).toBe(state === 'accepted');
    }
  }
});

it('offers a way on exactly where a person has to decide', () => {
  for (const state of DELIVERY_STATES) {
    const { nextStep } = explainDelivery(state, null);
    expect(['resend', 'correct-address', 'check-before-resend'].includes(nextStep)).toBe(isResendable(state));
  }
});

it('warns of a possible copy in the words of the screen', () => {
  expect(explainDelivery('unconfirmed', 'worker-lost')).toEqual({
    text: 'Sin confirmar: el servidor pudo haberlo recibido. Revise antes de reenviar.',
    nextStep: 'check-before-resend',
  });
});
