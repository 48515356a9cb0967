import { defineError } from '../http/errors.js';

export const fileEmpty = defineError('files.empty', 422, 'El archivo está vacío');
export const fileTooLarge = defineError('files.too-large', 413, 'El archivo es demasiado grande');
