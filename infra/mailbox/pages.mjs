import { BEHAVIOURS } from './behaviours.mjs';

const INSTANT = new Intl.DateTimeFormat('es-AR', {
  dateStyle: 'short',
  timeStyle: 'medium',
  hourCycle: 'h23',
  timeZone: 'America/Argentina/Buenos_Aires',
});

/** The inbox: newest first. The script replaces the part marked `data-live` when something arrives. */
export function listPage(mails) {
  const content = mails.length === 0 ? emptyInbox() : inbox(mails);
  return document(
    'Casilla de demostración',
    `<main>
      <div class="bar"><p data-live="count">${countText(mails.length)}</p>
        <button type="button" id="clear">Vaciar la bandeja</button></div>
      <div data-live="list">${content}</div>
      ${behaviourHelp()}
    </main>`,
  );
}

/** One mail: headers, text, and its HTML in a closed frame. */
export function mailPage(mail) {
  const html = mail.html
    ? `<h2>HTML</h2><iframe sandbox src="/messages/${mail.id}/html" title="Contenido HTML del mensaje"></iframe>`
    : '';
  return document(
    mail.subject || '(sin asunto)',
    `<main>
      <p><a href="/">← Volver a la bandeja</a></p>
      <h1>${escape(mail.subject || '(sin asunto)')}</h1>
      <dl>
        <dt>De</dt><dd>${escape(mail.from || mail.envelope.from)}</dd>
        <dt>Para</dt><dd>${escape(mail.envelope.to.join(', '))}</dd>
        <dt>Recibido</dt><dd><time datetime="${mail.receivedAt}">${instant(mail)}</time></dd>
        ${attachments(mail)}
      </dl>
      <h2>Texto</h2><pre>${escape(mail.text.trim() || '(sin texto)')}</pre>
      ${html}
      <details><summary>Encabezados</summary><dl class="headers">${headers(mail)}</dl></details>
      <p><a href="/messages/${mail.id}/raw">Ver el mensaje original</a></p>
    </main>`,
  );
}

/** A page that only says something. */
export function messagePage(title, text) {
  return document(
    title,
    `<main><h1>${title}</h1><p>${text}</p><p><a href="/">Ir a la bandeja</a></p></main>`,
  );
}

function inbox(mails) {
  const rows = mails.map(
    (mail) => `<tr>
      <td><time datetime="${mail.receivedAt}">${instant(mail)}</time></td>
      <td>${escape(mail.envelope.to.join(', '))}</td>
      <td><a href="/messages/${mail.id}">${escape(mail.subject || '(sin asunto)')}</a></td>
    </tr>`,
  );
  return `<table><thead><tr><th scope="col">Recibido</th><th scope="col">Para</th><th scope="col">Asunto</th></tr></thead>
    <tbody>${rows.join('')}</tbody></table>`;
}

const emptyInbox = () =>
  '<p class="empty">Todavía no llegó ningún mensaje. Aquí aparece todo correo que se envía desde el portal; nada sale a Internet.</p>';

function behaviourHelp() {
  const rows = BEHAVIOURS.map(({ name, text }) => `<dt><code>${name}@…</code></dt><dd>${text}</dd>`);
  return `<details><summary>Direcciones para probar fallas</summary><dl class="headers">${rows.join('')}</dl></details>`;
}

function attachments({ attachments: files }) {
  if (files.length === 0) return '';
  const names = files.map(({ name, size }) => `${escape(name)} (${size.toLocaleString('es-AR')} bytes)`);
  return `<dt>Adjuntos</dt><dd>${names.join(', ')}</dd>`;
}

const headers = (mail) =>
  mail.headers.map(({ name, value }) => `<dt>${escape(name)}</dt><dd>${escape(value)}</dd>`).join('');

const instant = (mail) => INSTANT.format(new Date(mail.receivedAt));
const countText = (count) => (count === 1 ? '1 mensaje' : `${count.toLocaleString('es-AR')} mensajes`);

function document(title, body) {
  return `<!doctype html>
<html lang="es-AR">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<link rel="stylesheet" href="/inbox.css"><script type="module" src="/inbox.js"></script>
</head>
<body><header>Casilla de demostración</header>${body}</body>
</html>`;
}

function escape(text) {
  const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (character) => entities[character]);
}
