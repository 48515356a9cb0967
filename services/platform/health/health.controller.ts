import { type BeforeApplicationShutdown, Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Database } from '../database/database.js';
import { ApplicationError, databaseUnavailable, defineError } from '../http/errors.js';
import { Operation } from '../http/operation.js';

const healthSchema = z.object({ status: z.literal('ok') }).meta({ id: 'Health' });
const shuttingDown = defineError('server.shutting-down', 503, 'El proceso se está deteniendo');

/** Probes for supervisors. Readiness fails first on shutdown, so that no new work arrives. */
@ApiTags('health')
@Controller('health')
export class HealthController implements BeforeApplicationShutdown {
  private stopping = false;

  constructor(private readonly database: Database) {}

  beforeApplicationShutdown() {
    this.stopping = true;
  }

  @Get('live')
  @Operation({ id: 'isLive', summary: 'El proceso vive', permission: 'public', response: healthSchema })
  live() {
    return { status: 'ok' };
  }

  @Get('ready')
  @Operation({
    id: 'isReady',
    summary: 'El proceso puede atender',
    permission: 'public',
    response: healthSchema,
    errors: [databaseUnavailable, shuttingDown],
  })
  async ready() {
    if (this.stopping) throw new ApplicationError(shuttingDown, 'Intente de nuevo en unos segundos.');
    await this.database.query('select 1');
    return { status: 'ok' };
  }
}
