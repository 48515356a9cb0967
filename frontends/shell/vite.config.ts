import { shellPage } from '@panel/config/vite';

export default shellPage();
