import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** Who makes the request: a signed-in person or an integration token. */
export interface Principal {
  readonly kind: 'user' | 'token';
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  /** Key of a person's role; a token has none. */
  readonly role?: string;
  readonly permissions: ReadonlySet<string>;
}

export interface RequestWithPrincipal extends FastifyRequest {
  principal?: Principal;
}

/** The principal of the request. Only for operations with a permission: there it is always present. */
export const CurrentPrincipal = createParamDecorator((_: unknown, context: ExecutionContext): Principal => {
  const { principal } = context.switchToHttp().getRequest<RequestWithPrincipal>();
  if (!principal) throw new Error('Operation without authentication asked for its principal');
  return principal;
});
