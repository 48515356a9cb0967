import type { DeliveryState } from './delivery-state.js';
import type { ErrorClass } from './outcome.js';

/** What a person may do next; the screen turns it into a button. */
export const NEXT_STEPS = [
  'none',
  'wait',
  'resend',
  'correct-address',
  'check-before-resend',
  'release',
] as const;
export type NextStep = (typeof NEXT_STEPS)[number];

export interface Explanation {
  /** For people, in Spanish. */
  readonly text: string;
  readonly nextStep: NextStep;
}

/** Says in plain words where a delivery stands, and the next step. Rendered when read, so that wording can improve. */
export function explainDelivery(state: DeliveryState, errorClass: ErrorClass | null): Explanation {
  switch (state) {
    case 'queued':
      return { text: 'En cola: se envía en unos segundos.', nextStep: 'wait' };
    case 'sending':
      return { text: 'Se está entregando al servidor de correo.', nextStep: 'wait' };
    case 'accepted':
      return { text: 'Enviado: el servidor de correo lo aceptó.', nextStep: 'none' };
    case 'deferred':
      return { text: `${reason(errorClass)} Se reintenta automáticamente.`, nextStep: 'wait' };
    case 'bounced':
      return {
        text: 'Rechazado: el servidor no acepta correo para esta dirección. Corrija la dirección y reenvíe.',
        nextStep: 'correct-address',
      };
    case 'failed':
      return { text: `No se envió. ${reason(errorClass)}`, nextStep: 'resend' };
    case 'held':
      return {
        text: 'Retenido: un correo anterior a esta dirección fue rechazado. Confirme la dirección y libérelo.',
        nextStep: 'release',
      };
    case 'cancelled':
      return { text: 'Cancelado antes de enviarse.', nextStep: 'resend' };
    case 'unconfirmed':
      return {
        text: 'Sin confirmar: el servidor pudo haberlo recibido. Revise antes de reenviar.',
        nextStep: 'check-before-resend',
      };
  }
}

const REASONS: Readonly<Record<ErrorClass, string>> = {
  network: 'No se pudo conectar con el servidor de correo.',
  timeout: 'El servidor de correo no respondió a tiempo.',
  tls: 'No se pudo establecer una conexión segura con el servidor de correo.',
  login: 'El servidor de correo no aceptó las credenciales del sistema.',
  'temporary-refusal': 'El servidor de correo lo rechazó por el momento.',
  'sender-refused': 'El servidor de correo no acepta la dirección remitente.',
  'recipient-refused': 'El servidor de correo no acepta correo para esta dirección.',
  'content-refused': 'El servidor de correo rechazó el mensaje.',
  'too-large': 'El mensaje supera el tamaño que admite el servidor de correo.',
  'attempts-exhausted': 'Se agotaron los reintentos.',
  'answer-lost': 'Se cortó la comunicación antes de la respuesta del servidor de correo.',
  'worker-lost': 'El proceso de envío se interrumpió.',
  unsendable: 'El mensaje no se pudo preparar.',
};

function reason(errorClass: ErrorClass | null): string {
  return errorClass ? REASONS[errorClass] : 'El motivo no se conoce.';
}
