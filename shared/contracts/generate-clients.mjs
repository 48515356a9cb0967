// Turns the OpenAPI documents of one folder into TypeScript types in another: node generate-clients.mjs FROM TO
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import openapiTS, { astToString } from 'openapi-typescript';

const [from, to] = process.argv.slice(2).map((folder) => resolve(folder));
mkdirSync(to, { recursive: true });
for (const file of readdirSync(from).filter((name) => name.endsWith('.json'))) {
  const types = await openapiTS(JSON.parse(readFileSync(join(from, file), 'utf8')));
  const header = `// Generated from openapi/${file} by \`npm run contracts\`. Do not edit.\n`;
  writeFileSync(join(to, file.replace('.json', '.ts')), header + astToString(types));
}
