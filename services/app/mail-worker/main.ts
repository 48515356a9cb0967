import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { runProcess } from '../run-process.js';
import { startHealthServer } from '../../platform/health/health-server.js';
import { MailWorkerModule } from './mail-worker.module.js';

await runProcess('mail-worker', async (config, logger) => {
  const app = await NestFactory.createApplicationContext(MailWorkerModule.register(config), {
    logger,
    abortOnError: false,
  });
  app.enableShutdownHooks();
  startHealthServer(app, config.HEALTH_PORT);
});
