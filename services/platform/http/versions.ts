import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApplicationError, preconditionRequired, versionConflict } from './errors.js';

/** The ETag of a resource at a version. */
export function etag(version: number): string {
  return `"${version}"`;
}

export function setEtag(reply: FastifyReply, version: number) {
  void reply.header('etag', etag(version));
}

/** The version that the caller read. @throws `request.if-match-required` without a usable If-Match. */
export function requiredVersion(request: FastifyRequest): number {
  const match = /^(?:W\/)?"(\d{1,9})"$/.exec(request.headers['if-match'] ?? '');
  if (match?.[1]) return Number(match[1]);
  throw new ApplicationError(preconditionRequired, 'Lea el dato de nuevo y envíe su versión en If-Match.');
}

/** The answer to an edit of an old version; carries the current one so that the screen can compare. */
export function conflictWith(currentVersion: number, current: unknown): ApplicationError {
  return new ApplicationError(versionConflict, 'Compare los cambios y guarde de nuevo.', {
    headers: { etag: etag(currentVersion) },
    members: { current },
  });
}
