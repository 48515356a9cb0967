import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);
const TEXT = /\.(js|css|html|json|svg)$/;
/** Under this size a compressed answer saves nothing. */
const SMALLEST = 512;

/** Leaves a `.br` and a `.gz` beside every text file under `folder`, so that no request waits for a compressor. */
export async function precompress(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await precompress(path);
    else if (TEXT.test(entry.name)) await compressFile(path);
  }
}

async function compressFile(path) {
  const { size, mtimeMs } = statSync(path);
  if (size < SMALLEST) {
    rmSync(`${path}.br`, { force: true });
    rmSync(`${path}.gz`, { force: true });
    return;
  }
  if (existsSync(`${path}.br`) && statSync(`${path}.br`).mtimeMs >= mtimeMs) return;
  const bytes = readFileSync(path);
  const quality = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY };
  writeFileSync(`${path}.gz`, await toGzip(bytes, { level: 9 }));
  writeFileSync(`${path}.br`, await toBrotli(bytes, { params: quality }));
}
