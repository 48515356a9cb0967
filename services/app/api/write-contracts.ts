import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadConfig } from '../../platform/config/config.js';
import { createAdapter } from '../../platform/http/http-app.js';
import { ApiModule } from './api.module.js';
import { createContracts } from './contracts.js';

// Writes every domain's OpenAPI document into the folder given; starts nothing and needs no database.
const [folder = '.'] = process.argv.slice(2);
const config = loadConfig('api', { DATABASE_URL: 'postgres://nobody@localhost/none' });
const app = await NestFactory.create(ApiModule.register(config), createAdapter(), {
  preview: true,
  logger: false,
  abortOnError: false,
});
mkdirSync(folder, { recursive: true });
for (const [domain, document] of Object.entries(createContracts(app))) {
  writeFileSync(join(folder, `${domain}.json`), `${JSON.stringify(document, null, 2)}\n`);
}
process.exit(0);
