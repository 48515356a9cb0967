import MailComposer from 'nodemailer/lib/mail-composer';

/** A mail to one person. */
export interface MailContent {
  from: { name: string; address: string };
  to: { name: string; address: string };
  replyTo: { name: string; address: string } | null;
  subject: string;
  text: string;
  /** Shown instead of the text by who can. */
  html: string | null;
  attachments: readonly { name: string; type: string; bytes: Buffer }[];
  /** With angle brackets. */
  messageId: string;
  date: Date;
}

/**
 * Builds the mail as it goes over the wire. The composer encodes names, subject, texts and the names of files (RFC 2231
 * in Content-Disposition, and as old clients read them in Content-Type); nothing is read from outside.
 */
export function buildMime(content: MailContent): Promise<Buffer> {
  const composer = new MailComposer({
    from: content.from,
    to: content.to,
    replyTo: content.replyTo ?? undefined,
    subject: content.subject,
    text: content.text,
    html: content.html ?? undefined,
    attachments: content.attachments.map(({ name, type, bytes }) => ({
      filename: name,
      contentType: type,
      content: bytes,
    })),
    messageId: content.messageId,
    date: content.date,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
