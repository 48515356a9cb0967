import { describe, expect, it } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { buildMime, type MailContent } from './build-mime.js';

const content: MailContent = {
  from: { name: 'Núñez, "Ñandú" S.A.', address: 'panel@demo.example' },
  to: { name: 'José', address: 'jose@cliente.example' },
  replyTo: { name: 'Cobranzas Ñ', address: 'cobranzas@demo.example' },
  subject: 'Resumen de cuenta al 30/06/2026 – Núñez y Asociados S.R.L. (000123-01)',
  text: 'Señores:\n.\nSaldo $ 1.234,50',
  html: null,
  attachments: [],
  messageId: '<1@demo.example>',
  date: new Date('2026-06-30T12:00:00Z'),
};
const long = 'Resumen de Núñez y Asociados – José, número 118; "definitivo" de la campaña anual 2026.pdf';
const pdf = { name: long, type: 'application/pdf', bytes: Buffer.from('%PDF-1.7\n\0\xff') };

describe('a mail on the wire', () => {
  it('is plain text alone when there is nothing else', async () => {
    const raw = (await buildMime(content)).toString('latin1');
    expect(raw).toMatch(/^Content-Type: text\/plain; charset=utf-8\r$/m);
    expect(raw).not.toContain('multipart');
  });

  it('carries text, HTML and files as they are, and says where to answer', async () => {
    const html = '<p>Señores: <b>$&nbsp;1.234,50</b></p>';
    const mail = await simpleParser(await buildMime({ ...content, html, attachments: [pdf] }));
    expect(mail.text).toBe(content.text);
    expect(mail.html).toBe(html);
    expect(mail.subject).toBe(content.subject);
    expect(mail.replyTo?.value).toEqual([content.replyTo]);
    expect(mail.from?.value).toEqual([content.from]);
    expect(mail.attachments).toHaveLength(1);
    expect(mail.attachments[0]).toMatchObject({ filename: long, contentType: 'application/pdf' });
    expect(mail.attachments[0]?.content.equals(pdf.bytes)).toBe(true);
  });

  it('names a file in both ways that mail programs read', async () => {
    const raw = (await buildMime({ ...content, attachments: [pdf] })).toString('latin1');
    expect(raw).toContain(`filename*0*=utf-8''Resumen%20de%20N%C3%BA%C3%B1ez`);
    expect(raw).toMatch(
      /^Content-Type: application\/pdf;\r\n name="=\?UTF-8\?Q\?Resumen_de_N=C3=BA=C3=B1ez/m,
    );
    expect([...raw].filter((character) => character > '\x7f')).toEqual([]);
  });

  it('lets no name write a header or a part of its own', async () => {
    const name = 'x.pdf\r\nBcc: otro@malo.example\r\n\r\n<script>';
    const mail = await simpleParser(
      await buildMime({ ...content, to: { ...content.to, name }, attachments: [{ ...pdf, name }] }),
    );
    expect(mail.headers.has('bcc')).toBe(false);
    expect(mail.text?.trim()).toBe(content.text);
  });
});
