import { readFileSync, existsSync, statSync } from 'node:fs';
import path from 'node:path';

const WEB_ROOT = path.resolve(import.meta.dirname, '../../../dist/web');

/** The names and addresses that the page's import map holds. */
export function importMap(): Record<string, string> {
  const { imports } = JSON.parse(readFileSync(builtFile('/import-map.json'), 'utf8')) as {
    imports: Record<string, string>;
  };
  return imports;
}

/** Where the file of an address lies. */
export const builtFile = (address: string): string => path.join(WEB_ROOT, address);

/** Bytes that travel for a file: compressed with brotli, unless it is too small to be. */
export function bytesSent(address: string): number {
  const compressed = builtFile(`${address}.br`);
  return statSync(existsSync(compressed) ? compressed : builtFile(address)).size;
}

/** The names of the import map that are no micro-frontends. */
export const LIBRARIES = ['vue', 'single-spa', '@panel/ui-kit', '@panel/mfe-kit', '@panel/mfe-kit/core'];
