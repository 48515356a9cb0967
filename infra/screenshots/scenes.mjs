const EMAIL = 'supervision@demo.example';
const PASSWORD = 'panel-demo-2026';
const PANEL = '/gestion/panel-de-clientes';

const MAILS = [
  {
    subject: 'Resumen de cuenta al 30/06/2026',
    text: 'Estimados:\n\nEl detalle de los comprobantes pendientes está en su resumen.\n\nSaludos cordiales.',
    receivers: 2,
  },
  {
    subject: 'Nueva versión disponible',
    text: 'Estimados:\n\nYa pueden instalar la versión de junio.\n\nSaludos cordiales.',
    receivers: 1,
  },
];

/** What is pictured, in this order: each scene goes on from the one before. */
export const SCENES = {
  async 'sign-in'(page) {
    await page.goto('/');
    await page.getByLabel('Correo electrónico').fill(EMAIL);
  },

  async grid(page) {
    await signIn(page);
    await page.goto(`${PANEL}?orden=-vencido`);
    await listShown(page);
  },

  async panel(page, { code }) {
    await page.goto(`${PANEL}/${code}/cuentas-corrientes?orden=-vencido`);
    await listShown(page);
    await page.getByRole('tabpanel').getByRole('table').waitFor();
  },

  async movements(page) {
    await page.getByRole('tabpanel').getByText('Movimientos', { exact: true }).click();
    await page.getByRole('columnheader', { name: 'Haber' }).waitFor();
  },

  async voucher(page) {
    await page.getByRole('tabpanel').getByRole('table').getByRole('button').first().click();
    await page.getByRole('button', { name: 'Volver' }).waitFor();
  },

  async 'mail-dialog'(page, client) {
    await openDialog(page);
    await fillMail(page, client, {
      subject: 'Comprobantes vencidos',
      text: 'Estimados:\n\nTienen comprobantes vencidos. Por favor, indíquennos la fecha de pago.\n\nSaludos cordiales.',
      receivers: 2,
    });
  },

  async mensajes(page, { code }) {
    await dialog(page).getByRole('button', { name: 'Descartar borrador' }).click();
    await page.goto(`${PANEL}/${code}/mensajes?orden=-vencido`);
    await listShown(page);
    await page.getByText(MAILS[0].subject).waitFor();
  },

  async filter(page) {
    await page.goto(`${PANEL}?provincias=3,7&credito=restringido&orden=-vencido`);
    await listShown(page);
    await page.getByRole('button', { name: 'Más filtros' }).click();
    await page.getByRole('grid').focus();
    await page.keyboard.press('Control+a');
    await page.getByRole('button', { name: /^Provincia/ }).click();
    await page.getByRole('checkbox', { name: /^Córdoba/ }).waitFor();
  },

  async columns(page) {
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Más filtros' }).click();
    await page.getByRole('button', { name: 'Columnas', exact: true }).click();
    await page.getByRole('dialog', { name: 'Columnas' }).waitFor();
  },

  async export(page) {
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Acciones', exact: true }).click();
    await page.getByRole('menuitem', { name: /Exportar/ }).click();
    await page.getByRole('dialog', { name: 'Exportar clientes' }).waitFor();
  },

  async 'mass-change'(page) {
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Acciones', exact: true }).click();
    await page.getByRole('menuitem', { name: /^Asignar/ }).click();
    await page.getByRole('checkbox', { name: 'Notas' }).check();
    await page.getByRole('textbox', { name: 'Notas' }).fill('Avisar el cambio de horario de atención.');
    await page.getByRole('button', { name: /^Asignar a/ }).waitFor();
  },

  async palette(page) {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.keyboard.type('nunez');
    await page.getByRole('option').nth(3).waitFor();
  },

  async record(page, { code }) {
    await page.goto(`${PANEL}/${code}`);
    await listShown(page);
    await page.getByRole('button', { name: 'Acciones de la ficha' }).click();
    await page.getByRole('menuitem', { name: 'Editar ficha…' }).click();
    await page
      .getByRole('dialog', { name: 'Editar ficha del cliente' })
      .getByRole('textbox')
      .first()
      .waitFor();
  },

  async billing(page, { code }) {
    await page.goto(`${PANEL}/${code}`);
    await listShown(page);
    await page.getByRole('button', { name: 'Facturación' }).click();
    await page.locator('[data-month]').first().waitFor();
    // A bar under the pointer would be told in place of the period.
    await page.mouse.move(0, 0);
  },

  async credit(page, { code }) {
    await page.goto(`${PANEL}/${code}`);
    await listShown(page);
    await page.getByRole('button', { name: 'Datos financieros y crediticios' }).click();
    await page
      .getByRole('dialog', { name: 'Datos financieros y crediticios' })
      .getByRole('heading', { name: 'Condiciones' })
      .waitFor();
  },

  async company(page) {
    await page.goto('/configuracion/empresa');
    await page.getByLabel('Razón social', { exact: true }).waitFor();
    await online(page);
  },

  async users(page) {
    await page.goto('/gestion/usuarios');
    await page.getByRole('table').first().waitFor();
    await online(page);
  },
};

export async function signIn(page) {
  await page.getByLabel('Correo electrónico').fill(EMAIL);
  await page.getByLabel('Contraseña', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.getByRole('gridcell').first().waitFor();
}

/** Writes to the client that owes most and has two people to write to, and waits until the mails are sent. */
export async function prepareMails(page) {
  const client = await findClient(page);
  await page.goto(`${PANEL}/${client.code}/mensajes`);
  for (const mail of MAILS) {
    await openDialog(page);
    await fillMail(page, client, mail);
    await page.keyboard.press('Control+Enter');
    await dialog(page).waitFor({ state: 'detached' });
  }
  const sent = MAILS.reduce((sum, { receivers }) => sum + receivers, 0);
  await page
    .getByText('Enviado (aceptado por el servidor)')
    .nth(sent - 1)
    .waitFor();
  return client;
}

async function findClient(page) {
  const query = 'situations=with-services&sort=-overdue&currency=ARS&limit=50';
  const { items } = await answerOf(page, `/api/client-panel/clients?${query}`);
  for (const { code, balances } of items) {
    const contacts = (await answerOf(page, `/api/clients/${code}/contacts`)).items;
    const receivers = contacts.filter(({ emails, validUntil }) => emails.length > 0 && validUntil === null);
    if (balances.length > 1 && receivers.length > 1) return { code, receivers };
  }
  throw new Error('the demo data has no debtor in two currencies with two contacts');
}

async function answerOf(page, address) {
  return (await page.request.get(address)).json();
}

const dialog = (page) => page.getByRole('dialog', { name: 'Enviar correo electrónico' });

async function openDialog(page) {
  await page.getByRole('button', { name: 'Enviar correo electrónico' }).click();
  await dialog(page).getByLabel('Asunto').waitFor();
}

async function fillMail(page, client, { subject, text, receivers }) {
  for (const { emails } of client.receivers.slice(0, receivers)) {
    await dialog(page).getByRole('checkbox', { name: emails[0] }).check();
  }
  await dialog(page).getByLabel('Asunto').fill(subject);
  await dialog(page).getByLabel('Mensaje').fill(text);
}

async function listShown(page) {
  await page.getByRole('gridcell').first().waitFor();
  await online(page);
}

async function online(page) {
  await page.getByText('en línea', { exact: true }).waitFor();
}
