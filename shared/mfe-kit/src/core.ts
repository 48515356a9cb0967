/** The part of the kit that needs no framework: what the shell uses, and the base of the Vue part. */
export * from './bus';
export * from './store';
export * from './session';
export * from './routes';
export * from './keyboard';
export * from './notices';
export * from './http/problem';
export * from './http/api';
export { onLive, startLive, liveState } from './live/live';
export type { LiveMessage, LiveState } from './live/connection';
export * from './formats/codes';
export * from './formats/dates';
export * from './formats/money';
export * from './formats/numbers';
export * from './texts/client-columns';
export * from './texts/clients';
export * from './texts/deliveries';
export * from './texts/vouchers';
