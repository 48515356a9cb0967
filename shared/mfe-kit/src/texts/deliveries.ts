import type { Tone } from './clients';

export type DeliveryState =
  | 'queued'
  | 'sending'
  | 'accepted'
  | 'deferred'
  | 'bounced'
  | 'failed'
  | 'held'
  | 'cancelled'
  | 'unconfirmed';

/**
 * What an e-mail's state is called, the icon that goes with it and, where a person can do something, what to do.
 * "Enviado" is said only once the mail server took it.
 */
export const DELIVERY_TEXTS: Readonly<
  Record<DeliveryState, { label: string; long: string; tone: Tone; icon: string; advice?: string }>
> = {
  queued: { label: 'En cola', long: 'En cola', tone: 'neutral', icon: 'clock' },
  sending: { label: 'Enviando', long: 'Enviando', tone: 'accent', icon: 'send' },
  accepted: { label: 'Enviado', long: 'Enviado (aceptado por el servidor)', tone: 'ok', icon: 'check' },
  deferred: { label: 'Demorado', long: 'Demorado: se reintenta', tone: 'warning', icon: 'clock' },
  bounced: {
    label: 'Rebotado',
    long: 'Rebotado',
    tone: 'danger',
    icon: 'alert',
    advice: 'La dirección no recibe correo. Corrija la dirección del contacto.',
  },
  failed: {
    label: 'Falló',
    long: 'Falló',
    tone: 'danger',
    icon: 'alert',
    advice: 'El servidor rechazó el mensaje. Revise la respuesta y vuelva a enviar.',
  },
  held: {
    label: 'Frenado',
    long: 'Frenado (dirección bloqueada)',
    tone: 'warning',
    icon: 'lock',
    advice: 'La dirección está bloqueada por un rebote anterior.',
  },
  cancelled: { label: 'Detenido', long: 'Detenido', tone: 'neutral', icon: 'close' },
  unconfirmed: {
    label: 'Sin confirmar',
    long: 'Sin confirmar',
    tone: 'warning',
    icon: 'help',
    advice: 'Sin confirmar: el servidor pudo haberlo recibido. Revise antes de reenviar.',
  },
};
