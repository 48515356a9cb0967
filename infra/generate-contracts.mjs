// `npm run contracts [-- FOLDER]`: the OpenAPI documents and the TypeScript clients, from the built server.
import { execFileSync } from 'node:child_process';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const target = resolve(process.argv[2] ?? join(root, 'shared/contracts'));
const run = (script, ...args) =>
  execFileSync(process.execPath, [join(root, script), ...args], {
    cwd: join(root, 'shared/contracts'),
    stdio: 'inherit',
  });

run('dist/server/services/app/api/write-contracts.js', join(target, 'openapi'));
run('shared/contracts/generate-clients.mjs', join(target, 'openapi'), join(target, 'clients'));
