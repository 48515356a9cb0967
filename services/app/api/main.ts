import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { configureHttp, createAdapter } from '../../platform/http/http-app.js';
import { runProcess } from '../run-process.js';
import { ApiModule } from './api.module.js';
import { publishContracts } from './contracts.js';

await runProcess('api', async (config, logger) => {
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.register(config), createAdapter(), {
    logger,
    abortOnError: false,
  });
  await configureHttp(app, config);
  publishContracts(app);
  app.enableShutdownHooks();
  await app.listen(config.PORT, config.HOST);
});
