import type { UserConfigExport } from 'vite';

export const SHARED_MODULES: readonly string[];

export function microFrontend(options: { name: string; entry?: string }): UserConfigExport;

export function sharedLibrary(options: {
  name: string;
  entries: Record<string, string>;
  /** Shared module names that this library itself provides. */
  own?: readonly string[];
}): UserConfigExport;

export function shellPage(): UserConfigExport;
