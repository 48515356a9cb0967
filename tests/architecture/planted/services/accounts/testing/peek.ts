import '../../clients/application/open-client.js';
export const peek = 1;
