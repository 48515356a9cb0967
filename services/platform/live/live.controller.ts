import {
  Controller,
  Get,
  type OnApplicationBootstrap,
  type BeforeApplicationShutdown,
  Req,
  Res,
} from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Operation } from '../http/operation.js';
import type { RequestWithPrincipal } from '../http/principal.js';
import { type LiveChange, LiveUpdates } from './live-updates.js';

const HEARTBEAT_MILLISECONDS = 25_000;
const RETRY_MILLISECONDS = 2000;

/** Server-sent events: one stream per browser. */
@ApiTags('live')
@Controller('api/live')
export class LiveController implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly streams = new Set<FastifyReply>();
  private heartbeat?: NodeJS.Timeout;

  constructor(private readonly live: LiveUpdates) {}

  onApplicationBootstrap() {
    // Not awaited: the API serves reads and writes while the queue is down.
    void this.live.subscribe((changes) => this.broadcast(changes)).catch(() => undefined);
    this.heartbeat = setInterval(() => this.write(': \n\n'), HEARTBEAT_MILLISECONDS);
  }

  beforeApplicationShutdown() {
    clearInterval(this.heartbeat);
    for (const stream of this.streams) stream.raw.end();
  }

  /** The stream of changes, each `{topic, id, version}`; no data, so any session may listen. */
  @Get()
  @Operation({
    id: 'streamChanges',
    summary: 'Cambios en vivo',
    permission: 'signed-in',
    contentTypes: ['text/event-stream'],
  })
  stream(@Req() request: RequestWithPrincipal, @Res() reply: FastifyReply) {
    reply.hijack();
    reply.raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      'x-accel-buffering': 'no',
      'x-correlation-id': String(request.id),
    });
    reply.raw.write(`retry: ${RETRY_MILLISECONDS}\nevent: ready\ndata: {}\n\n`);
    this.streams.add(reply);
    request.raw.on('close', () => this.streams.delete(reply));
  }

  private broadcast(changes: LiveChange[]) {
    this.write(changes.map((change) => `data: ${JSON.stringify(change)}\n\n`).join(''));
  }

  private write(text: string) {
    for (const stream of this.streams) stream.raw.write(text);
  }
}
