import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { sqlState } from '../database/transactor.js';
import * as errors from './errors.js';
import { ApplicationError, type ErrorDefinition } from './errors.js';

const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

interface Failure {
  definition: ErrorDefinition;
  detail: string;
  errors?: errors.FieldError[];
  headers?: Record<string, string>;
  members?: Record<string, unknown>;
}

const byStatus: Record<number, ErrorDefinition> = {
  400: errors.malformedRequest,
  401: errors.unauthenticated,
  403: errors.forbidden,
  404: errors.notFound,
  405: errors.methodNotAllowed,
  413: errors.bodyTooLarge,
  414: errors.malformedRequest,
  415: errors.unsupportedMediaType,
  429: errors.tooManyRequests,
};

const details: Record<string, string> = {
  'request.malformed': 'Revise el formato del pedido.',
  'access.unauthenticated': 'La sesión no existe o venció. Vuelva a ingresar.',
  'access.forbidden': 'Pida el permiso a quien administra los usuarios.',
  'request.not-found': 'La dirección o el dato pedido no existe.',
  'request.method-not-allowed': 'Esta dirección no admite ese método.',
  'request.too-large': 'Reduzca el contenido e intente de nuevo.',
  'request.media-type': 'Envíe el contenido como application/json.',
  'request.too-many': 'Espere unos segundos e intente de nuevo.',
};

/** The one place where errors become answers: RFC 9457 problem+json, Spanish texts, stable codes. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost) {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const failure = describe(error);
    if (failure.definition.status >= 500) {
      this.logger.error({
        msg: 'request failed',
        code: failure.definition.code,
        route: request.routeOptions?.url,
        err: error,
      });
    }
    if (reply.sent || reply.raw.headersSent) return;
    send(reply, failure, String(request.id));
  }
}

/** What the router refuses before any route is chosen: an address that cannot be decoded, or an endless part of one. */
export function answerUnroutable(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  send(reply, describe(error), String(request.id));
}

function describe(error: unknown): Failure {
  if (error instanceof ApplicationError) {
    return { definition: error.definition, detail: error.detail, ...error.extra };
  }
  const status =
    error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number })?.statusCode;
  const known = status ? byStatus[status] : undefined;
  if (known) return { definition: known, detail: details[known.code] ?? known.title };
  if (isDatabaseDown(error)) {
    return {
      definition: errors.databaseUnavailable,
      detail: 'No hay conexión con la base de datos. Nada se perdió: intente de nuevo en unos segundos.',
      headers: { 'retry-after': '5' },
    };
  }
  return {
    definition: errors.internalError,
    detail: 'No se guardó ningún cambio. Si se repite, informe el código de seguimiento.',
  };
}

function send(reply: FastifyReply, failure: Failure, correlationId: string): void {
  void reply
    .status(failure.definition.status)
    .headers(failure.headers ?? {})
    .header('content-type', PROBLEM_TYPE)
    .send({ ...problemBody(failure, correlationId), ...failure.members });
}

function problemBody(failure: Failure, correlationId: string) {
  return {
    type: `urn:panel:error:${failure.definition.code}`,
    title: failure.definition.title,
    detail: failure.detail,
    status: failure.definition.status,
    code: failure.definition.code,
    correlationId,
    ...(failure.errors ? { errors: failure.errors } : {}),
  };
}

/** Class 08 is a lost connection, 57P0x a server going down, 53300 too many connections. */
export function isDatabaseDown(error: unknown): boolean {
  const state = sqlState(error) ?? '';
  if (/^(08...|57P0[1-3]|53300|ECONNREFUSED|ECONNRESET|EPIPE)$/.test(state)) return true;
  const message = error instanceof Error ? error.message : '';
  return /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/.test(
    message,
  );
}
