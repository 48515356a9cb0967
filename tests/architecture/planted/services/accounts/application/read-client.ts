import '../../clients/application/open-client.js';
import '../../clients/bulk.js';
import '../../client-panel/public.js';
export const readClient = 1;
