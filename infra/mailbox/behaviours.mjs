/**
 * Recipients whose name asks for trouble, so that every failure of a mail can be shown and tested. The name is the
 * part before the @, whatever the domain; anything after a "+" or "." is free (`llena.2@...`).
 */
export const BEHAVIOURS = [
  { name: 'rechazado', text: 'se rechaza: la casilla no existe (550)' },
  { name: 'llena', text: 'se rechaza por ahora: casilla llena (452)' },
  { name: 'demora', text: 'cada mensaje se difiere la primera vez (451) y se acepta después' },
  { name: 'lenta', text: 'el servidor tarda 3 segundos en responder' },
  { name: 'corta', text: 'el mensaje llega, pero la conexión se corta sin respuesta' },
];

/** The behaviour a recipient asks for, or undefined for an ordinary one. */
export function behaviourOf(address) {
  const [name] = address.toLowerCase().split(/[@+.]/);
  return BEHAVIOURS.find((behaviour) => behaviour.name === name)?.name;
}

/** An SMTP answer other than "accepted". */
export class Refusal extends Error {
  constructor(responseCode, message) {
    super(message);
    this.responseCode = responseCode;
  }
}

/** Throws when the recipient is refused at RCPT. */
export function checkRecipient(address) {
  const behaviour = behaviourOf(address);
  if (behaviour === 'rechazado') throw new Refusal(550, '5.1.1 Mailbox does not exist');
  if (behaviour === 'llena') throw new Refusal(452, '4.2.2 Mailbox full');
}
