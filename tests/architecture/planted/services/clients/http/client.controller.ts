export const clientController = 1;
