export const clientsBulk = 1;
