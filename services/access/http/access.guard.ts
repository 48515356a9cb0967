import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { type ApiConfig, CONFIG } from '../../platform/config/config.js';
import { ApplicationError, forbidden, unauthenticated } from '../../platform/http/errors.js';
import { OPERATION, type OperationOptions } from '../../platform/http/operation-options.js';
import type { Principal, RequestWithPrincipal } from '../../platform/http/principal.js';
import { Authentication } from '../application/authentication.js';
import { isSession } from '../application/principals.js';
import { passwordChangeRequired } from '../domain/errors.js';
import { changesSomething, requireCsrfToken, requireOwnOrigin } from './request-origin.js';
import { SESSION_COOKIE } from './session-cookie.js';

/** Stands before every endpoint: who asks, may they, and does the request come from our own page. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<ApiConfig, 'PUBLIC_URL'>,
    private readonly reflector: Reflector,
    private readonly authentication: Authentication,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<RequestWithPrincipal>();
    const operation = this.reflector.get<OperationOptions | undefined>(OPERATION, context.getHandler());
    // Boot refuses such an endpoint; should one slip through, nobody gets in.
    if (!operation) throw new ApplicationError(forbidden, 'Esta dirección no declara su permiso.');
    const { permission } = operation;
    if (permission === 'public') {
      if (changesSomething(request)) requireOwnOrigin(request, this.config.PUBLIC_URL);
      return true;
    }
    const principal = await this.authenticate(request);
    request.principal = principal;
    if (permission !== 'signed-in') authorize(principal, permission);
    return true;
  }

  /** A bearer token needs no CSRF check: a browser never adds it by itself. */
  private async authenticate(request: RequestWithPrincipal): Promise<Principal> {
    const { authorization } = request.headers;
    if (authorization !== undefined) {
      const [, bearer = ''] = /^Bearer ([\w-]{1,200})$/i.exec(authorization) ?? [];
      return (await this.authentication.integrationToken(bearer)) ?? refuse();
    }
    const cookie = request.cookies[SESSION_COOKIE];
    const session = cookie ? await this.authentication.session(cookie) : undefined;
    if (!cookie || !session) return refuse();
    if (changesSomething(request)) {
      requireOwnOrigin(request, this.config.PUBLIC_URL);
      requireCsrfToken(request, cookie);
    }
    return session;
  }
}

function authorize(principal: Principal, permission: string) {
  if (principal.permissions.has(permission)) return;
  if (isSession(principal) && principal.mustChangePassword) {
    throw new ApplicationError(passwordChangeRequired, 'Elija una contraseña propia para seguir.');
  }
  throw new ApplicationError(forbidden, 'Pida el permiso a quien administra los usuarios.');
}

function refuse(): never {
  throw new ApplicationError(unauthenticated, 'La sesión no existe o venció. Vuelva a ingresar.');
}
