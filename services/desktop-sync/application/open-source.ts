import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { type FileDefinition, type ImportProfile } from '../domain/format/definition.js';
import {
  DEFAULT_ORIGIN,
  EXCHANGE_FILES,
  FORMAT_VERSION,
  MANIFEST_NAME,
} from '../domain/format/exchange-format.js';
import { findProfile, profileNames } from '../profiles/index.js';
import { type BulkTargets } from './bulk-targets.js';
import { ambiguousFile, noFiles, refuse, sourceNotFound, unknownFile, unknownProfile } from './errors.js';
import { inspectFile } from './inspect-file.js';
import { type Manifest, NO_MANIFEST, readManifest } from './read-manifest.js';
import { findPdfFolder, type PdfFolder } from './pdf-folder.js';
import { type ImportSource } from './source.js';

export interface SourceRequest {
  /** An exchange folder, one of its files, or a file that `profile` maps. */
  readonly path: string;
  readonly profile?: string;
  /** Told before each file is read. */
  readonly onFile?: (name: string) => void;
}

/**
 * Finds the files of a source and reads each once.
 * @throws ApplicationError with a `desktop-sync.*` code when it cannot be imported at all.
 */
export async function openSource(request: SourceRequest, targets: BulkTargets): Promise<ImportSource> {
  const isFolder = await isDirectory(request.path);
  if (request.profile !== undefined)
    return openMapped(request, requireProfile(request.profile), isFolder, targets);
  return isFolder ? openFolder(request, targets) : openSingle(request, targets);
}

async function isDirectory(location: string): Promise<boolean> {
  try {
    return (await stat(location)).isDirectory();
  } catch {
    throw refuse(sourceNotFound, `No existe "${location}".`);
  }
}

async function openFolder(request: SourceRequest, targets: BulkTargets): Promise<ImportSource> {
  const names = (await readdir(request.path)).sort();
  const exchangeFiles = EXCHANGE_FILES.flatMap((definition) => {
    const name = findName(names, definition.name);
    return name === undefined ? [] : [{ definition, name }];
  });
  const pdfs = await findPdfFolder(request.path, names);
  if (exchangeFiles.length === 0 && !pdfs) {
    const known = EXCHANGE_FILES.map((file) => file.name).join(', ');
    throw refuse(noFiles, `La carpeta "${request.path}" no tiene ningún archivo de intercambio (${known}).`);
  }
  const manifestName = findName(names, MANIFEST_NAME);
  const manifest = manifestName ? await readManifest(path.join(request.path, manifestName)) : NO_MANIFEST;
  const used = new Set([...exchangeFiles.map(({ name }) => name), manifestName]);
  const ignoredFiles = names.filter((name) => !used.has(name) && /\.(csv|txt|xlsx?)$/i.test(name));
  return assemble(request, exchangeFiles, manifest, targets, { folder: request.path, pdfs, ignoredFiles });
}

function openSingle(request: SourceRequest, targets: BulkTargets): Promise<ImportSource> {
  const name = path.basename(request.path);
  const definition = EXCHANGE_FILES.find((file) => file.name === name.toLowerCase());
  if (!definition) {
    throw refuse(
      unknownFile,
      `"${name}" no es un archivo de la carpeta de intercambio; indique un perfil (--profile).`,
    );
  }
  const folder = path.dirname(request.path);
  return assemble(request, [{ definition, name }], NO_MANIFEST, targets, {
    folder,
    pdfs: undefined,
    ignoredFiles: [],
  });
}

async function openMapped(
  request: SourceRequest,
  profile: ImportProfile,
  isFolder: boolean,
  targets: BulkTargets,
): Promise<ImportSource> {
  const name = path.basename(request.path);
  if (isFolder)
    throw refuse(unknownFile, `El perfil "${profile.name}" lee un archivo, y "${name}" es una carpeta.`);
  request.onFile?.(name);
  const file = await inspectFile(request.path, name, profile, targets, profile.dialect);
  return {
    name,
    origin: profile.origin,
    profile: profile.name,
    dataAsOf: null,
    contentHash: hashOf([profile.origin, profile.name, file.sha256]),
    files: [file],
    pdfs: undefined,
    ignoredFiles: [],
  };
}

async function assemble(
  request: SourceRequest,
  exchangeFiles: readonly { definition: FileDefinition; name: string }[],
  manifest: Manifest,
  targets: BulkTargets,
  { folder, pdfs, ignoredFiles }: { folder: string; pdfs: PdfFolder | undefined; ignoredFiles: string[] },
): Promise<ImportSource> {
  const files = [];
  for (const { definition, name } of exchangeFiles) {
    request.onFile?.(name);
    files.push(await inspectFile(path.join(folder, name), name, definition, targets));
  }
  const origin = manifest.origin ?? DEFAULT_ORIGIN;
  const content = files.flatMap((file) => [file.name.toLowerCase(), file.sha256]);
  // By their names alone: the bytes of all would take long to read, and storing them twice changes nothing.
  const pdfNames = pdfs?.entries.map(({ name }) => name) ?? [];
  return {
    name: path.basename(path.resolve(request.path)),
    origin,
    profile: null,
    dataAsOf: manifest.dataAsOf,
    contentHash: hashOf([origin, manifest.dataAsOf?.toISOString() ?? '', ...content, ...pdfNames]),
    files,
    pdfs,
    ignoredFiles,
  };
}

function findName(names: readonly string[], wanted: string): string | undefined {
  const found = names.filter((name) => name.toLowerCase() === wanted);
  if (found.length > 1)
    throw refuse(ambiguousFile, `La carpeta tiene ${found.map((name) => `"${name}"`).join(' y ')}.`);
  return found[0];
}

function requireProfile(name: string): ImportProfile {
  const profile = findProfile(name);
  if (profile) return profile;
  throw refuse(unknownProfile, `No existe el perfil "${name}". Perfiles: ${profileNames().join(', ')}.`);
}

function hashOf(parts: readonly string[]): string {
  return createHash('sha256')
    .update([`v${FORMAT_VERSION}`, ...parts].join('\0'))
    .digest('hex');
}
