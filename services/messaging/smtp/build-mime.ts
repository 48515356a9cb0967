import MailComposer from 'nodemailer/lib/mail-composer';

/** A plain-text mail to one person. */
export interface MailContent {
  from: { name: string; address: string };
  to: { name: string; address: string };
  replyTo: { name: string; address: string } | null;
  subject: string;
  text: string;
  /** With angle brackets. */
  messageId: string;
  date: Date;
}

/** Builds the mail as it goes over the wire. The composer encodes names, subject and text; nothing is read from outside. */
export function buildMime(content: MailContent): Promise<Buffer> {
  const composer = new MailComposer({
    from: content.from,
    to: content.to,
    replyTo: content.replyTo ?? undefined,
    subject: content.subject,
    text: content.text,
    messageId: content.messageId,
    date: content.date,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
