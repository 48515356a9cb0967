import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ONE_YEAR_SECONDS = 31_536_000;
/** `name.<hash>.ext` as the front ends' builds write them. */
const HASHED_FILE = /[.-][\w-]{8,}\.\w+$/;

/** The portal's policy: own files only, plus the hash of the inline import map that the build wrote. */
export function contentSecurityPolicy(webRoot: string): Record<string, string[]> {
  const file = resolve(webRoot, 'csp.json');
  const { scriptSrc = [] } = existsSync(file)
    ? (JSON.parse(readFileSync(file, 'utf8')) as { scriptSrc?: string[] })
    : {};
  return {
    'default-src': ["'self'"],
    'script-src': ["'self'", ...scriptSrc.filter((source) => source !== "'self'")],
    // Vue and the table virtualiser set element styles; style attributes cannot run code.
    'style-src': ["'self'", "'unsafe-inline'"],
    'img-src': ["'self'", 'data:'],
    'object-src': ["'none'"],
    'base-uri': ["'none'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
  };
}

/** Serves the portal: hashed files for ever, the page itself never cached, any screen's address gives the page. */
export async function serveWeb(app: NestFastifyApplication, webRoot: string): Promise<void> {
  const root = resolve(webRoot);
  if (!existsSync(join(root, 'index.html'))) return;
  await app.register(fastifyStatic, {
    root,
    preCompressed: true,
    index: false,
    wildcard: false,
    serve: false,
    cacheControl: false,
    setHeaders: (reply, path) => {
      const file = path.replace(/\.(br|gz)$/, '');
      reply.header(
        'cache-control',
        HASHED_FILE.test(file) ? `public, max-age=${ONE_YEAR_SECONDS}, immutable` : 'no-cache',
      );
    },
  });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/*', { exposeHeadRoute: true }, (request, reply) => {
    const path = decodePath(request.url);
    if (path && /\.\w+$/.test(path) && existsSync(join(root, path))) return reply.sendFile(path);
    const wantsPage =
      request.headers.accept?.includes('text/html') &&
      !/^\/(api|contracts|docs|health)(\/|$)/.test(request.url);
    if (wantsPage) return reply.sendFile('index.html');
    return reply.callNotFound();
  });
}

function decodePath(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.split('?')[0] ?? '/').slice(1);
    return path.includes('..') || path.includes('\0') ? undefined : path;
  } catch {
    return undefined;
  }
}
