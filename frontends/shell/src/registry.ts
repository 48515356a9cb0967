/** Where on the page a micro-frontend is drawn. */
export type Slot = 'grid' | 'panel-header' | 'panel-tab' | 'screen' | 'dialog' | 'access';

export interface AppEntry {
  /** Its name in the import map. */
  module: string;
  slot: Slot;
  /** What people call it; also what the error message says could not be shown. */
  title: string;
  /** Without it, the app is neither offered nor loaded. */
  permission?: string;
}

export interface TabEntry extends AppEntry {
  slot: 'panel-tab';
  /** Last segment of the URL: `/gestion/panel-de-clientes/000123-01/<path>`. */
  path: string;
  /** Digit of the shortcut: `g 1`, Alt+1. */
  key: string;
}

export interface ScreenEntry extends AppEntry {
  slot: 'screen';
  path: string;
}

export interface DialogEntry extends AppEntry {
  slot: 'dialog';
  /** What `openDialog` calls it: the domain that owns it, and the dialog. */
  name: string;
}

export const GRID: AppEntry = {
  module: '@panel/client-grid',
  slot: 'grid',
  title: 'Lista de clientes',
  permission: 'clients.read',
};

export const PANEL_HEADER: AppEntry = {
  module: '@panel/tab-administrative',
  slot: 'panel-header',
  title: 'Datos administrativos',
  permission: 'clients.read',
};

export const ACCESS: AppEntry = { module: '@panel/access', slot: 'access', title: 'Ingreso' };

/** In the order of the tab list. A new tab is one line here and one folder beside this one. */
export const TABS: readonly TabEntry[] = [
  {
    module: '@panel/tab-accounts',
    slot: 'panel-tab',
    title: 'Cuentas corrientes',
    path: 'cuentas-corrientes',
    key: '1',
    permission: 'accounts.read',
  },
  {
    module: '@panel/tab-messages',
    slot: 'panel-tab',
    title: 'Mensajes',
    path: 'mensajes',
    key: '3',
    permission: 'messages.read',
  },
];

export const SCREENS: readonly ScreenEntry[] = [
  {
    module: '@panel/users',
    slot: 'screen',
    title: 'Usuarios',
    path: '/gestion/usuarios',
    permission: 'users',
  },
  {
    module: '@panel/company',
    slot: 'screen',
    title: 'Configuración › Empresa',
    path: '/configuracion/empresa',
    permission: 'catalogues.write',
  },
];

export const DIALOGS: readonly DialogEntry[] = [
  {
    module: '@panel/mail-dialog',
    slot: 'dialog',
    title: 'Enviar correo electrónico',
    name: 'messages.compose',
    permission: 'messages.send',
  },
  {
    module: '@panel/statement-dialog',
    slot: 'dialog',
    title: 'Resumen de cuenta',
    name: 'statements.issue',
    permission: 'accounts.figures',
  },
  {
    module: '@panel/client-export',
    slot: 'dialog',
    title: 'Exportar clientes',
    name: 'clients.export',
    permission: 'export',
  },
  {
    module: '@panel/client-mass-change',
    slot: 'dialog',
    title: 'Asignar datos',
    name: 'clients.mass-change',
    permission: 'clients.write',
  },
  {
    module: '@panel/client-record',
    slot: 'dialog',
    title: 'Ficha del cliente',
    name: 'clients.record',
    permission: 'clients.read',
  },
];
