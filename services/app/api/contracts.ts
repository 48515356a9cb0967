import type { INestApplication } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { DOMAINS } from '../domains.js';

const VERSION = '0.1.0';

/** One OpenAPI document per domain that has an API. */
export function createContracts(app: INestApplication): Record<string, OpenAPIObject> {
  const documents = DOMAINS.filter((domain) => domain.api).map((domain) => [
    domain.key,
    SwaggerModule.createDocument(
      app,
      new DocumentBuilder()
        .setTitle(`Panel de Clientes: ${domain.title}`)
        .setVersion(VERSION)
        .addCookieAuth('panel_session', { type: 'apiKey', in: 'cookie', name: 'panel_session' }, 'session')
        .addBearerAuth({ type: 'http', scheme: 'bearer' }, 'bearer')
        .build(),
      { include: [domain.api as NonNullable<typeof domain.api>] },
    ),
  ]);
  return Object.fromEntries(documents) as Record<string, OpenAPIObject>;
}

/** Serves every contract at `/contracts/<domain>.json` and one Swagger UI with all of them at `/docs`. */
export function publishContracts(app: NestFastifyApplication): void {
  const contracts = createContracts(app);
  const fastify = app.getHttpAdapter().getInstance();
  for (const [key, document] of Object.entries(contracts)) {
    fastify.get(`/contracts/${key}.json`, (_request, reply) =>
      reply.header('cache-control', 'no-cache').header('access-control-allow-origin', '*').send(document),
    );
  }
  const [first] = Object.values(contracts);
  if (!first) return;
  SwaggerModule.setup('docs', app, first, {
    explorer: true,
    customSiteTitle: 'Panel de Clientes · API',
    swaggerOptions: {
      urls: DOMAINS.filter((domain) => domain.api).map(({ key, title }) => ({
        name: title,
        url: `/contracts/${key}.json`,
      })),
    },
  });
}
