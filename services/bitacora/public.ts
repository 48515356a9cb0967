/** What other domains may use of this one. */
export { BitacoraFacade, type LatestContact } from './application/bitacora-facade.js';
export { BitacoraModule } from './bitacora.module.js';
