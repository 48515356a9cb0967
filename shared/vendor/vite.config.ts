import { sharedLibrary } from '@panel/config/vite';

export default sharedLibrary({
  name: 'vendor',
  entries: { vue: 'src/vue.ts', 'single-spa': 'src/single-spa.ts' },
  own: ['vue', 'single-spa'],
});
