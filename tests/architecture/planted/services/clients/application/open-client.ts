import '../http/client.controller.js';
export const openClient = 1;
