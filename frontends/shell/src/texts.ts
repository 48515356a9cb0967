import type { LiveState } from '@panel/mfe-kit/core';

/** Every word that the shell itself shows, apart from those that stand in `index.html`. */
export const TEXTS = {
  product: 'Panel de Clientes',
  newClient: 'Nuevo cliente',
  loading: 'Cargando…',
  retry: 'Reintentar',
  close: 'Cerrar',
  couldNotShow: (title: string) => `No se pudo mostrar «${title}»`,
  restWorks: 'Lo demás sigue funcionando. Reintente; si persiste, avise a soporte.',
  noPermissionTitle: 'Sin permiso para ver esta pantalla',
  noPermission: 'Si lo necesita para su trabajo, pídalo a quien administra los usuarios.',
  notFoundTitle: 'Esta pantalla no existe',
  notFound: 'La dirección puede estar incompleta. Elija una pantalla en el menú Gestión.',
  unreachableTitle: 'Sin conexión con el servidor',
  signIn: 'Ingreso',
  signInAgain: 'Ingreso: la sesión terminó',
  signOut: 'Cerrar sesión',
  signOutFailed: 'No se pudo cerrar la sesión. Vuelva a intentar.',
  userMenu: (initials: string, name: string) => `${initials}: usuario ${name}`,
  help: 'Atajos de teclado',
  helpNote: 'Las teclas solas actúan en la lista y en el panel, y no mientras se escribe en un campo.',
  singleKeys: 'Usar atajos de una sola tecla',
  groups: { navigation: 'Moverse', panel: 'Panel del cliente', page: 'Página' },
  openTab: (title: string) => `Abrir ${title}`,
  openHeader: 'Ir a Datos administrativos',
  backToGrid: 'Volver a la lista',
  showHelp: 'Mostrar esta ayuda',
  live: { connecting: 'conectando…', online: 'en línea', offline: 'sin conexión' } satisfies Record<
    LiveState,
    string
  >,
  liveTitle: {
    connecting: 'Conectando para recibir los cambios en vivo',
    online: 'Los cambios de otras personas aparecen solos',
    offline: 'Sin conexión en vivo: se reintenta; los datos pueden no estar al día',
  } satisfies Record<LiveState, string>,
};
