import { sharedLibrary } from '@panel/config/vite';

export default sharedLibrary({
  name: 'mfe-kit',
  entries: { index: 'src/index.ts', core: 'src/core.ts' },
  own: ['@panel/mfe-kit', '@panel/mfe-kit/core'],
});
