import type { components, paths } from '@panel/contracts/clients/company';
import { createApi, dataOf, ProblemError } from '@panel/mfe-kit';

export type Profile = components['schemas']['CompanyProfile'];
export type ProfileInput = components['schemas']['CompanyProfileInput'];
export type ProfileChange = components['schemas']['CompanyProfileChange'];
export type FieldChange = ProfileChange['changes'][number];
export type BankAccount = components['schemas']['BankAccount'];
export type Holiday = components['schemas']['Holiday'];

const PATH = '/api/company/profile';
const LOGO_PATH = '/api/company/profile/logo';
const HOLIDAY_PATH = '/api/company/holidays/{day}';
const api = createApi<paths>('company');

/** `null`: nobody wrote it yet. */
export async function readProfile(signal?: AbortSignal): Promise<Profile | null> {
  try {
    return await dataOf(api.GET(PATH, { signal }));
  } catch (error) {
    if (error instanceof ProblemError && error.code === 'company.profile-missing') return null;
    throw error;
  }
}

/** @throws ProblemError `request.version-conflict` when somebody else saved since `version` was read; 0: the first. */
export function saveProfile(version: number, body: ProfileInput): Promise<Profile> {
  return dataOf(api.PUT(PATH, { params: { header: ifMatch(version) }, body }));
}

export function setLogo(version: number, content: string): Promise<Profile> {
  return dataOf(api.PUT(LOGO_PATH, { params: { header: ifMatch(version) }, body: { content } }));
}

export function removeLogo(version: number): Promise<Profile> {
  return dataOf(api.DELETE(LOGO_PATH, { params: { header: ifMatch(version) } }));
}

/** The address names the content too, so that a browser never shows the one before. */
export function logoAddress({ letterhead }: Profile): string | null {
  return letterhead.logo && `${LOGO_PATH}?de=${letterhead.logo.sha256.slice(0, 16)}`;
}

export function listChanges(
  cursor: string | undefined,
  signal: AbortSignal,
): Promise<{ items: ProfileChange[]; nextCursor: string | null }> {
  return dataOf(api.GET('/api/company/profile/changes', { params: { query: { cursor } }, signal }));
}

export async function listHolidays(year: number, signal: AbortSignal): Promise<Holiday[]> {
  return (await dataOf(api.GET('/api/company/holidays', { params: { query: { year } }, signal }))).items;
}

/** Adds what the law fixes for the year to what is there; answers all of it. */
export async function addNationalHolidays(year: number): Promise<Holiday[]> {
  return (await dataOf(api.POST('/api/company/holidays', { body: { year } }))).items;
}

/** @throws ProblemError `request.version-conflict` when the day is a holiday already */
export function addHoliday({ day, name, source }: Omit<Holiday, 'version'>): Promise<Holiday> {
  const params = { path: { day }, header: ifMatch(0) };
  return dataOf(api.PUT(HOLIDAY_PATH, { params, body: { name, source } }));
}

export async function removeHoliday({ day, version }: Holiday): Promise<void> {
  await api.DELETE(HOLIDAY_PATH, { params: { path: { day }, header: ifMatch(version) } });
}

function ifMatch(version: number): { 'If-Match': string } {
  return { 'If-Match': `"${version}"` };
}
