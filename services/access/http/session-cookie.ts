import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { ApplicationError } from '../../platform/http/errors.js';
import type { RequestWithPrincipal } from '../../platform/http/principal.js';
import { isSession, type SessionPrincipal } from '../application/principals.js';
import { SESSION_DAYS } from '../application/sign-in.js';
import { sessionRequired } from '../domain/errors.js';

export const SESSION_COOKIE = 'panel_session';

/** Sets the session's cookie, or takes it away. Secure exactly when the public address is https. */
export function setSessionCookie(
  reply: FastifyReply,
  token: string | undefined,
  publicUrl: string | undefined,
) {
  void reply.setCookie(SESSION_COOKIE, token ?? '', {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: publicUrl?.startsWith('https:') ?? false,
    maxAge: token === undefined ? 0 : SESSION_DAYS * 86_400,
  });
}

/** The person's session. An integration token has none: it gets `access.session-required`. */
export const CurrentSession = createParamDecorator(
  (_: unknown, context: ExecutionContext): SessionPrincipal => {
    const { principal } = context.switchToHttp().getRequest<RequestWithPrincipal>();
    if (principal && isSession(principal)) return principal;
    throw new ApplicationError(
      sessionRequired,
      'Una clave de integración no puede hacerlo: ingrese con su usuario.',
    );
  },
);
