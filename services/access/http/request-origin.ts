import type { FastifyRequest } from 'fastify';
import { ApplicationError, csrfFailed } from '../../platform/http/errors.js';
import { csrfTokenOf, equalSecrets } from '../domain/secrets.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
const OWN_SITES = new Set(['same-origin', 'none']);

export function changesSomething(request: FastifyRequest): boolean {
  return !SAFE_METHODS.has(request.method);
}

/**
 * Refuses what a browser sends from another site's page. Programs send neither header and pass: no
 * browser lends them anybody's cookie.
 * @throws `access.csrf`
 */
export function requireOwnOrigin(request: FastifyRequest, publicUrl: string | undefined): void {
  const site = request.headers['sec-fetch-site'];
  if (typeof site === 'string' && !OWN_SITES.has(site)) throw foreign();
  const { origin } = request.headers;
  if (origin !== undefined && !isOwn(origin, request, publicUrl)) throw foreign();
}

/** Requires the session's token in `X-CSRF-Token`, which another site's page cannot read. @throws `access.csrf` */
export function requireCsrfToken(request: FastifyRequest, sessionToken: string): void {
  const given = request.headers['x-csrf-token'];
  if (typeof given === 'string' && equalSecrets(given, csrfTokenOf(sessionToken))) return;
  throw new ApplicationError(csrfFailed, 'Actualice la página e intente de nuevo.');
}

function isOwn(origin: string, request: FastifyRequest, publicUrl: string | undefined): boolean {
  if (!URL.canParse(origin)) return false;
  const given = new URL(origin);
  if (publicUrl !== undefined && given.origin === new URL(publicUrl).origin) return true;
  return given.host === request.host;
}

function foreign(): ApplicationError {
  return new ApplicationError(csrfFailed, 'El pedido viene de otro sitio y se rechazó.');
}
