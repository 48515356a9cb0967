import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyHelmet from '@fastify/helmet';
import fastifyRateLimit from '@fastify/rate-limit';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyRequest } from 'fastify';
import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { ApiConfig } from '../config/config.js';
import { withCorrelation } from '../logging/correlation.js';
import { ApplicationError, tooManyRequests } from './errors.js';
import { answerUnroutable, ProblemFilter } from './problem-filter.js';
import { ValidationPipe } from './validation.js';
import { contentSecurityPolicy, serveWeb } from './web-root.js';

const BODY_LIMIT_BYTES = 1_048_576;
const CORRELATION_HEADER = 'x-correlation-id';

/** Fastify as every HTTP process of the product uses it. */
export function createAdapter(): FastifyAdapter {
  return new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    // What HEAD would run is the GET, with all that it does; the contracts name no HEAD.
    exposeHeadRoutes: false,
    trustProxy: 'loopback',
    requestIdHeader: false,
    genReqId: (request: IncomingMessage) => {
      const given = request.headers[CORRELATION_HEADER];
      return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
    },
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: answerUnroutable,
    // A connection that stays idle between requests must not hold a shutdown back.
    forceCloseConnections: 'idle',
  });
}

/** Security headers, limits, correlation, validation and errors: the same for the API and for its tests. */
export async function configureHttp(app: NestFastifyApplication, config: ApiConfig): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header(CORRELATION_HEADER, request.id);
    withCorrelation(String(request.id), done);
  });
  await app.register(fastifyHelmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentSecurityPolicy(config.WEB_ROOT) },
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: config.PUBLIC_URL?.startsWith('https:') ? { maxAge: 31_536_000 } : false,
  });
  await app.register(fastifyRateLimit, {
    max: config.RATE_LIMIT_PER_MINUTE,
    timeWindow: '1 minute',
    keyGenerator: (request: FastifyRequest) =>
      request.cookies?.panel_session ?? request.headers.authorization ?? request.ip,
    allowList: (request: FastifyRequest) => !request.url.startsWith('/api/'),
    errorResponseBuilder: () =>
      new ApplicationError(tooManyRequests, 'Espere unos segundos e intente de nuevo.'),
  });
  await app.register(fastifyCompress, { encodings: ['br', 'gzip'], threshold: 1024 });
  await app.register(fastifyCookie);
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalPipes(new ValidationPipe());
  await serveWeb(app, config.WEB_ROOT);
}
