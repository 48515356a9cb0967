import type { InjectionKey } from 'vue';

/** What the server says of a field, by its place in the body (`bankAccounts/0/cbu`). */
export const ERROR_OF: InjectionKey<(field: string) => string | undefined> = Symbol('error-of');
export const noError = (): undefined => undefined;
