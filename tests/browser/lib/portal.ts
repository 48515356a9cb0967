import { expect, type Locator, type Page } from '@playwright/test';
import type { Contact } from './clients.js';
import { emailOf, PASSWORD, type Role } from './sessions.js';

/** What Mensajes says once the mail server took a mail. */
export const SENT = 'Enviado (aceptado por el servidor)';
export const PANEL_PATH = '/gestion/panel-de-clientes';

/** What a person sees of the portal, by the names that screen readers use too. */
export class Portal {
  readonly grid: Locator;
  readonly search: Locator;
  readonly panel: Locator;
  readonly panelHeader: Locator;
  readonly tabPanel: Locator;
  readonly mailButton: Locator;
  readonly mailDialog: Locator;
  readonly signInForm: Locator;

  constructor(readonly page: Page) {
    this.grid = page.getByRole('grid', { name: 'Clientes' });
    this.search = page.getByRole('searchbox', { name: 'Buscar clientes' });
    this.panel = page.getByRole('region', { name: 'Panel del cliente' });
    this.panelHeader = this.panel.getByRole('region', { name: 'Datos administrativos' });
    this.tabPanel = page.getByRole('tabpanel');
    this.mailButton = this.panel.getByRole('button', { name: 'Enviar correo electrónico' });
    this.mailDialog = page.getByRole('dialog', { name: 'Enviar correo electrónico' });
    this.signInForm = page.locator('#slot-access form');
  }

  async open(path = PANEL_PATH): Promise<void> {
    await this.page.goto(path);
  }

  async signIn(role: Role): Promise<void> {
    await this.page.getByLabel('Correo electrónico').fill(emailOf(role));
    await this.page.getByLabel('Contraseña', { exact: true }).fill(PASSWORD);
    await this.page.keyboard.press('Enter');
    await expect(this.signInForm).toBeHidden();
  }

  /** Opens the panel of a client by its address and waits until its record is shown. */
  async openClient(code: string, tab?: string): Promise<void> {
    await this.open([PANEL_PATH, code, tab].filter(Boolean).join('/'));
    await this.expectClient(code);
  }

  /** The panel shows this client, and no other. */
  async expectClient(code: string): Promise<void> {
    await expect(this.panelHeader).toContainText(code);
  }

  async openTab(name: string): Promise<void> {
    await this.tab(name).click();
    await expect(this.tab(name)).toHaveAttribute('aria-selected', 'true');
  }

  tab(name: string): Locator {
    return this.page.getByRole('tab', { name });
  }

  /** The clients that are drawn in the grid. */
  rows(): Locator {
    return this.grid.getByRole('row').filter({ has: this.page.getByRole('gridcell') });
  }

  /** Writes a mail in the open dialog, without sending it. */
  async fillMail(mail: { to: readonly Contact[]; subject: string; text: string }): Promise<void> {
    // By address: two people of a client may share a name.
    for (const { emails } of mail.to)
      await this.mailDialog.getByRole('checkbox', { name: emails[0]! }).check();
    await this.mailDialog.getByLabel('Asunto').fill(mail.subject);
    await this.mailDialog.getByLabel('Mensaje').fill(mail.text);
  }

  /** A mail in Mensajes, by its subject. */
  message(subject: string): Locator {
    return this.tabPanel.getByRole('article', { name: subject });
  }

  /** What became of each recipient of a mail. */
  deliveries(subject: string): Locator {
    return this.message(subject).getByRole('list', { name: 'Destinatarios' }).getByRole('listitem');
  }
}
