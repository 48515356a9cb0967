import { type ImportProfile } from '../domain/format/definition.js';
import { ibmAccountsReceivable } from './ibm-accounts-receivable.js';

/** Every committed mapping, one line each. */
const PROFILES: readonly ImportProfile[] = [ibmAccountsReceivable];

export function findProfile(name: string): ImportProfile | undefined {
  return PROFILES.find((profile) => profile.name === name);
}

export function profileNames(): string[] {
  return PROFILES.map((profile) => profile.name);
}
