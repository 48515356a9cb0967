export const clientsPublic = 1;
