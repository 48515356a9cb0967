import { defineError } from '../../platform/http/errors.js';

export const clientNotFound = defineError('clients.not-found', 404, 'No existe un cliente con ese código');
