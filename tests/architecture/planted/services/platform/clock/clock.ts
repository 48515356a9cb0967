import '../../clients/public.js';
export const clock = 1;
