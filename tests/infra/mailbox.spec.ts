import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createTransport, type SendMailOptions } from 'nodemailer';
import { startSmtp } from '../../infra/mailbox/smtp.mjs';
import { createStore } from '../../infra/mailbox/store.mjs';
import { startWeb } from '../../infra/mailbox/web.mjs';

interface Summary {
  id: string;
  subject: string;
  envelope: { from: string; to: string[] };
}

describe('demo mailbox', () => {
  const store = createStore();
  let smtp: Awaited<ReturnType<typeof startSmtp>>;
  let web: Awaited<ReturnType<typeof startWeb>>;

  beforeAll(async () => {
    smtp = await startSmtp({ port: 0, store });
    web = await startWeb({ port: 0, store });
  });
  beforeEach(() => store.clear());
  afterAll(async () => {
    await Promise.all([smtp.close(), web.close()]);
  });

  const url = (path: string) => `http://127.0.0.1:${web.port}${path}`;
  const inbox = async (query = '') => (await (await fetch(url(`/api/messages${query}`))).json()) as Summary[];

  async function send(to: string, mail: SendMailOptions = {}): Promise<void> {
    const transport = createTransport({ host: '127.0.0.1', port: smtp.port, ignoreTLS: true });
    try {
      await transport.sendMail({ from: 'panel@demo.example', to, subject: 'Aviso', text: 'Hola', ...mail });
    } finally {
      transport.close();
    }
  }

  it('keeps what arrives and shows it as JSON, whole', async () => {
    const attachments = [{ filename: 'resumen.txt', content: 'abc' }];
    await send('ana@cliente.example', {
      subject: 'Núñez: señal',
      text: 'Texto con ñ',
      html: '<b>Texto</b>',
      attachments,
    });

    const [summary] = await inbox();
    expect(summary).toMatchObject({ subject: 'Núñez: señal', envelope: { to: ['ana@cliente.example'] } });
    const mail = await (await fetch(url(`/api/messages/${summary?.id}`))).json();
    expect(mail).toMatchObject({ text: expect.stringContaining('Texto con ñ'), html: '<b>Texto</b>' });
    expect(mail.attachments).toEqual([{ name: 'resumen.txt', type: 'text/plain', size: 3 }]);
    expect(mail.headers).toContainEqual({ name: 'From', value: 'panel@demo.example' });
  });

  it('filters by recipient and is emptied on request', async () => {
    await send('ana@cliente.example');
    await send('beto@cliente.example');
    expect(await inbox('?to=beto@cliente.example')).toHaveLength(1);
    expect((await fetch(url('/api/messages'), { method: 'DELETE' })).status).toBe(204);
    expect(await inbox()).toEqual([]);
  });

  it('keeps the last 500', async () => {
    for (let number = 1; number <= 501; number += 1) {
      await store.add(Buffer.from(`Subject: ${number}\r\n\r\n`), { from: '', to: [] });
    }
    const mails = await inbox();
    expect(mails).toHaveLength(500);
    expect([mails.at(0)?.subject, mails.at(-1)?.subject]).toEqual(['501', '2']);
  });

  it.each([
    ['rechazado@cliente.example', 550],
    ['llena@cliente.example', 452],
    ['Llena+otra@cliente.example', 452],
  ])('refuses %s with %i and keeps nothing', async (to, responseCode) => {
    await expect(send(to)).rejects.toMatchObject({ responseCode });
    expect(await inbox()).toEqual([]);
  });

  it('defers each mail to "demora" once', async () => {
    const first = { messageId: '<primero@panel.example>' };
    await expect(send('demora@cliente.example', first)).rejects.toMatchObject({ responseCode: 451 });
    await send('demora@cliente.example', first);
    await expect(send('demora@cliente.example')).rejects.toMatchObject({ responseCode: 451 });
    expect(await inbox()).toHaveLength(1);
  });

  it('answers "lenta" late', async () => {
    const started = Date.now();
    await send('lenta@cliente.example');
    expect(Date.now() - started).toBeGreaterThanOrEqual(2_900);
    expect(await inbox()).toHaveLength(1);
  });

  it('keeps a mail to "corta" and cuts the conversation without an answer', async () => {
    await expect(send('corta@cliente.example')).rejects.not.toHaveProperty('responseCode');
    expect(await inbox()).toHaveLength(1);
  });

  it('shows pages in which nothing of a mail is executed', async () => {
    const script = '<script>alert(1)</script>';
    await send('ana@cliente.example', { subject: script, text: script, html: script });
    const id = (await inbox())[0]?.id;

    const list = await fetch(url('/'));
    expect(await list.text()).not.toContain(script);
    expect(list.headers.get('content-security-policy')).toContain("default-src 'none'");
    const page = await (await fetch(url(`/messages/${id}`))).text();
    expect(page).not.toContain(script);
    expect(page).toContain('&lt;script&gt;');
    expect(page).toContain('<iframe sandbox ');
    const html = await fetch(url(`/messages/${id}/html`));
    expect(html.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
  });

  it('answers neither other names nor unknown mails', async () => {
    expect((await fetch(url('/messages/999999'))).status).toBe(404);
    const { request } = await import('node:http');
    const status = await new Promise((resolve) => {
      const options = { port: web.port, host: '127.0.0.1', headers: { host: 'otro.example' } };
      request(options, (response) => resolve(response.resume().statusCode)).end();
    });
    expect(status).toBe(404);
  });
});
