import type { Permission } from './api';

export const TEXTS = {
  users: 'Usuarios',
  usersTable: 'Lista de usuarios',
  search: 'Buscar por nombre, correo o rol',
  newUser: 'Nuevo usuario',
  editUser: 'Cambiar usuario',
  name: 'Nombre',
  email: 'Correo electrónico',
  role: 'Rol',
  state: 'Estado',
  lastAccess: 'Último acceso',
  sessions: 'Sesiones abiertas',
  actions: 'Acciones',
  you: 'usted',
  active: 'Activo',
  disabled: 'Deshabilitado',
  oneTime: 'Contraseña provisoria',
  never: 'Nunca',
  noMatch: 'Ningún usuario coincide',
  noMatchText: 'Pruebe con otra parte del nombre, del correo o del rol.',
  count: (shown: number, total: number) =>
    shown === total ? `${total} usuarios` : `${shown} de ${total} usuarios`,
  actionsOf: (name: string) => `Acciones de ${name}`,

  edit: 'Cambiar nombre o rol',
  reset: 'Restablecer contraseña',
  signOut: 'Cerrar todas sus sesiones',
  disable: 'Deshabilitar',
  enable: 'Habilitar',

  create: 'Crear usuario',
  save: 'Guardar cambios',
  cancel: 'Cancelar',
  chooseRole: 'Elija un rol',
  emailHint: 'Con él ingresa. No se puede cambiar después.',
  createHint: 'Recibirá una contraseña provisoria para el primer ingreso.',
  nameMissing: 'Escriba el nombre y el apellido.',
  emailMissing: 'Escriba el correo, por ejemplo nombre@empresa.com.',
  roleMissing: 'Elija qué podrá hacer.',
  roleAllows: (permissions: string) => `Permite: ${permissions}.`,
  conflict: (name: string, role: string) =>
    `Otra persona cambió este usuario: ahora es ${name}, con el rol ${role}. Revise y guarde de nuevo.`,
  saved: (name: string) => `Se guardaron los cambios de ${name}.`,

  resetTitle: (name: string) => `Restablecer la contraseña de ${name}`,
  resetText: 'La contraseña actual deja de servir y se cierran sus sesiones. Recibirá una provisoria.',
  signOutTitle: (name: string) => `Cerrar todas las sesiones de ${name}`,
  signOutText: 'Tendrá que ingresar de nuevo en cada equipo. Lo que no haya guardado se puede perder.',
  signedOut: (name: string) => `Se cerraron las sesiones de ${name}.`,
  disabledNotice: (name: string) => `${name} ya no puede ingresar.`,
  enabledNotice: (name: string) => `${name} puede ingresar de nuevo.`,
  undo: 'Deshacer',

  passwordTitle: 'Contraseña provisoria',
  passwordText: (name: string) =>
    `Entréguela a ${name} por un medio seguro. No se vuelve a mostrar; en el primer ingreso deberá cambiarla.`,
  secretTitle: 'Clave de integración',
  secretText: (name: string) =>
    `Guárdela ahora en la configuración de ${name}: no se vuelve a mostrar. Va en el encabezado Authorization: Bearer.`,
  copy: 'Copiar',
  copied: 'Copiada',
  notCopied: 'El navegador no permitió copiarla: quedó seleccionada, use Ctrl+C.',
  done: 'Listo',

  tokens: 'Claves de integración',
  tokensTable: 'Lista de claves de integración',
  tokensText:
    'Permiten que otro sistema use la API con los permisos que se elijan, sin la sesión de una persona.',
  newToken: 'Nueva clave',
  noTokens: 'Todavía no hay claves',
  noTokensText: 'Cree una para conectar otro sistema, por ejemplo la tienda o el tablero de la empresa.',
  scopes: 'Permisos',
  scopesMissing: 'Elija al menos un permiso.',
  system: 'Sistema',
  tokenName: 'Sistema que la usará',
  tokenNameMissing: 'Escriba qué sistema la usará.',
  expiresOn: 'Sirve hasta',
  expiresHint: 'Inclusive, según la hora de Buenos Aires. Sin fecha no vence.',
  noEnd: 'No vence',
  created: 'Creada',
  createdBy: 'Por',
  lastUse: 'Último uso',
  tokenStates: { active: 'En uso', expired: 'Vencida', revoked: 'Revocada' },
  scopeCount: (count: number) => (count === 1 ? '1 permiso' : `${count} permisos`),
  createToken: 'Crear clave',
  revoke: 'Revocar',
  revokeOf: (name: string) => `Revocar la clave ${name}`,
  revokeTitle: (name: string) => `Revocar la clave de ${name}`,
  revokeText: 'Ese sistema deja de poder usar la API en el momento. No se puede deshacer.',
  revoked: (name: string) => `La clave de ${name} quedó revocada.`,
};

/** What each permission allows, in the groups in which people think of them. */
export const PERMISSION_GROUPS: readonly {
  title: string;
  permissions: Partial<Record<Permission, string>>;
}[] = [
  {
    title: 'Clientes',
    permissions: {
      'clients.read': 'Ver clientes',
      'clients.write': 'Modificar clientes',
      'contacts.read': 'Ver contactos',
      'contacts.write': 'Modificar contactos',
      'bitacora.read': 'Ver la bitácora',
      'bitacora.write': 'Escribir en la bitácora',
    },
  },
  {
    title: 'Servicios y soluciones',
    permissions: {
      'services.read': 'Ver servicios',
      'services.write': 'Modificar servicios',
      'solutions.read': 'Ver soluciones',
      'solutions.write': 'Modificar soluciones',
    },
  },
  {
    title: 'Cuentas corrientes',
    permissions: {
      'accounts.read': 'Ver el estado de cuenta, sin importes',
      'accounts.figures': 'Ver importes y datos crediticios',
      'credit.override': 'Levantar bloqueos de crédito',
      'statements.run': 'Enviar estados de cuenta',
    },
  },
  {
    title: 'Mensajes',
    permissions: {
      'messages.read': 'Ver mensajes',
      'messages.send': 'Enviar a los contactos del cliente',
      'messages.send-any': 'Enviar a cualquier dirección',
      'messages.send-mass': 'Enviar en forma masiva',
      'templates.write': 'Modificar plantillas',
    },
  },
  {
    title: 'Datos y administración',
    permissions: {
      export: 'Exportar',
      import: 'Importar',
      'bulk.undo': 'Deshacer importaciones',
      'catalogues.write': 'Modificar catálogos',
      users: 'Administrar usuarios',
      tokens: 'Administrar claves de integración',
      'audit.read': 'Ver la auditoría',
      operations: 'Ver colas y procesos',
    },
  },
];

/** The Spanish names of permissions, in the order of the groups; one that is newer than this screen keeps its own. */
export function permissionLabels(permissions: readonly string[]): string[] {
  const known = PERMISSION_GROUPS.flatMap((group) => Object.entries(group.permissions));
  const named = known.filter(([permission]) => permissions.includes(permission));
  const unknown = permissions.filter((permission) => !known.some(([name]) => name === permission));
  return [...named.map(([, label]) => label), ...unknown];
}
