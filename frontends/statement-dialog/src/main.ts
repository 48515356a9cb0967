import { defineMicroFrontend } from '@panel/mfe-kit';

export const { bootstrap, mount, unmount } = defineMicroFrontend(() => import('./App.vue'));
