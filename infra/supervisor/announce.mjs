const DEMO_PASSWORD = 'panel-demo-2026';
const DEMO_USERS = [
  'administracion',
  'cobranzas',
  'soporte',
  'ventas',
  'supervision',
  'operaciones',
  'lectura',
].map((role) => `${role}@demo.example`);

/** The block shown when the system is ready. */
export function announcement({ settings, mailboxUrl, smtpUrl, seconds }) {
  const rows = [
    ['Portal', settings.url],
    ['API docs', `${settings.url}/docs`],
    ...(mailboxUrl ? [['Mailbox', `${mailboxUrl}   (every mail the portal sends arrives here)`]] : []),
    ...(smtpUrl ? [] : [['Mail', 'SMTP_URL is not set: mails wait, nothing is sent']]),
    ...usersRows(settings),
    ['Data, logs', settings.dataDir],
    ['Stop', 'Ctrl+C'],
  ];
  const lines = rows.map(([label, text]) => `  ${label.padEnd(11)} ${text}`);
  return ['', `Panel de Clientes is ready (${seconds.toFixed(1)} s)`, '', ...lines, ''].join('\n');
}

function usersRows({ demo }) {
  if (!demo) {
    return [['First user', 'npm run cli -- create-admin --email YOU@COMPANY --name "YOUR NAME"']];
  }
  const [first, ...others] = DEMO_USERS;
  return [['Sign in', `${first}   password of all: ${DEMO_PASSWORD}`], ...others.map((user) => ['', user])];
}
