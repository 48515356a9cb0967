import type { INestApplication, Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { problemSchema } from '../../platform/http/problem-schema.js';
import { DOMAINS } from '../domains.js';

const VERSION = '0.1.0';

/** One OpenAPI document per domain that has an API. */
export function createContracts(app: INestApplication): Record<string, OpenAPIObject> {
  const withApi = DOMAINS.flatMap(({ key, title, api }) => (api ? [{ key, title, api }] : []));
  return Object.fromEntries(withApi.map(({ key, title, api }) => [key, createContract(app, title, api)]));
}

function createContract(app: INestApplication, title: string, api: Type): OpenAPIObject {
  const base = new DocumentBuilder()
    .setTitle(`Panel de Clientes: ${title}`)
    .setVersion(VERSION)
    .addCookieAuth('panel_session', { type: 'apiKey', in: 'cookie', name: 'panel_session' }, 'session')
    .addBearerAuth({ type: 'http', scheme: 'bearer' }, 'bearer')
    .build();
  const document = SwaggerModule.createDocument(app, base, { include: [api] });
  document.components = { ...document.components };
  document.components.schemas = { ...document.components.schemas, Problem: problemSchema };
  return document;
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
