/**
 * The lists of the Servicios tab: adicionales (bought once), servicios (monthly subscriptions), productos
 * (licences) and módulos (modules enabled in the client's configuration).
 */
export const SERVICE_LISTS = ['additional', 'subscription', 'product', 'module'] as const;
export type ServiceList = (typeof SERVICE_LISTS)[number];
