import { createHash } from 'node:crypto';
import { ApplicationError } from '../../platform/http/errors.js';
import { attachmentsTooLarge } from './errors.js';
import { withPlainLineEnds } from './message-text.js';
import { isMailAddress, type Recipient } from './recipient.js';

/** All files of one mail together; what mail servers commonly take once it is encoded. */
export const LARGEST_ATTACHMENTS = 20 * 1024 * 1024;

/** What a message was written for. */
export interface MessageOrigin {
  readonly kind: 'statement';
  readonly id: string;
}

/** A file that platform/files keeps, under the name that the recipient sees. */
export interface MessageAttachment {
  readonly sha256: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

export interface MessageToQueue {
  readonly clientId: string;
  readonly clientCode: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly replyTo: { readonly name: string; readonly address: string } | null;
  readonly recipients: readonly Recipient[];
  readonly attachments: readonly MessageAttachment[];
  /** The same key is the same intent, however often it arrives. */
  readonly intentKey: string;
  readonly origin: MessageOrigin | null;
  /** Not handed to the mail server before this instant. */
  readonly notBefore: Date | null;
}

/** @throws messaging.attachments-too-large; Error for a message that its author should never have written */
export function assertSendable({ recipients, attachments, intentKey }: MessageToQueue) {
  if (recipients.length === 0 || !recipients.every(({ address }) => isMailAddress(address))) {
    throw new Error(`Message ${intentKey} has no recipient or an address that is none`);
  }
  if (attachments.reduce((sum, { size }) => sum + size, 0) > LARGEST_ATTACHMENTS) {
    throw new ApplicationError(attachmentsTooLarge, 'Los archivos de un correo pueden sumar hasta 20 MB.');
  }
}

/** A name that no system reads as a path and no header as another line. */
export function fileNameOf(name: string): string {
  const safe = name.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}/\\]+/gu, ' ').trim();
  return [...safe].slice(0, 200).join('') || 'archivo';
}

/** Tells a repeated intent from another one under the same key. */
export function intentHash(intent: {
  clientCode: string;
  subject: string;
  text: string;
  contactIds: readonly string[];
}): string {
  const { clientCode, subject, text, contactIds } = intent;
  const facts = [clientCode, subject, withPlainLineEnds(text), [...contactIds].sort()];
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}
