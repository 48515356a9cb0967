import { sharedLibrary } from '@panel/config/vite';

export default sharedLibrary({
  name: 'ui-kit',
  entries: { index: 'src/index.ts' },
  own: ['@panel/ui-kit'],
});
