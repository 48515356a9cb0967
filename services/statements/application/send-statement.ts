import { Injectable } from '@nestjs/common';
import { ClientsFacade } from '../../clients/public.js';
import { MessagingFacade, type Recipient } from '../../messaging/public.js';
import { Clock } from '../../platform/clock/clock.js';
import type { Queryable, Tx } from '../../platform/database/tx.js';
import type { StoredFile } from '../../platform/files/files.js';
import { ApplicationError } from '../../platform/http/errors.js';
import type { Principal } from '../../platform/http/principal.js';
import { statementMail } from '../documents/mail/statement-mail.js';
import { fileName } from '../documents/names.js';
import { noRecipients, recipientRefused } from '../domain/errors.js';
import { REFUSALS, statementRecipient } from '../domain/recipients.js';
import type { StatementSnapshot } from '../domain/snapshot.js';

export interface StatementToSend {
  readonly id: string;
  readonly clientId: string;
  readonly snapshot: StatementSnapshot;
  readonly cover: { readonly subject: string; readonly text: string };
  readonly recipients: readonly Recipient[];
  readonly pdf: StoredFile;
}

/** Hands a statement to those who may receive it. */
@Injectable()
export class SendStatement {
  constructor(
    private readonly clock: Clock,
    private readonly clients: ClientsFacade,
    private readonly messaging: MessagingFacade,
  ) {}

  /** @throws statements.no-recipients; statements.recipient-refused, naming each contact and why */
  async requireRecipients(
    q: Queryable,
    clientId: string,
    contactIds: readonly string[],
  ): Promise<Recipient[]> {
    if (contactIds.length === 0) {
      throw new ApplicationError(
        noRecipients,
        'Marque al menos un contacto, o emita el resumen sin enviarlo.',
        {
          errors: [{ pointer: '/recipients', code: 'required', detail: 'Marque al menos un contacto.' }],
        },
      );
    }
    const contacts = new Map((await this.clients.contactsOf(q, clientId)).map((one) => [one.id, one]));
    const chosen = contactIds.map((id) => statementRecipient(contacts.get(id), this.clock.today()));
    const errors = chosen.flatMap((one, index) =>
      typeof one === 'string' ? [{ pointer: `/recipients/${index}`, code: one, detail: REFUSALS[one] }] : [],
    );
    if (errors.length > 0) {
      throw new ApplicationError(
        recipientRefused,
        'No se emitió ni se envió nada. Revise los destinatarios; quién recibe resúmenes se decide en Contactos.',
        { errors },
      );
    }
    return chosen.filter((one) => typeof one !== 'string');
  }

  /** Queues the mail in the caller's transaction; gives the message's id. */
  async execute(tx: Tx, statement: StatementToSend, author: Principal): Promise<string> {
    const { id, clientId, snapshot, cover, recipients, pdf } = statement;
    const { collections, tradeName, legalName } = snapshot.issuer;
    const [message] = await this.messaging.queueMessages(
      tx,
      [
        {
          clientId,
          clientCode: snapshot.client.code,
          subject: oneLine(cover.subject),
          ...statementMail(snapshot, cover.text),
          replyTo: { name: tradeName ?? legalName, address: collections.email },
          recipients,
          attachments: [{ ...pdf, name: fileName(snapshot) }],
          intentKey: `statement:${id}`,
          origin: { kind: 'statement', id },
          notBefore: null,
        },
      ],
      { principalId: author.id, name: author.name },
    );
    if (!message) throw new Error(`Statement ${id} has no message`);
    return message.id;
  }
}

const LONGEST_SUBJECT = 200;

/** A client's name may hold what would end a header's line. */
function oneLine(subject: string): string {
  const line = subject.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return [...line].slice(0, LONGEST_SUBJECT).join('');
}
