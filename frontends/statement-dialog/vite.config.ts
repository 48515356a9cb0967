import { microFrontend } from '@panel/config/vite';

export default microFrontend({ name: 'statement-dialog' });
