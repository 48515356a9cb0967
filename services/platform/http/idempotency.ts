import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { createHash } from 'node:crypto';
import { catchError, from, mergeMap, type Observable, of } from 'rxjs';
import { Database } from '../database/database.js';
import { ApplicationError, keyInProgress, keyReused, validationFailed } from './errors.js';
import { OPERATION, type OperationOptions } from './operation-options.js';
import type { RequestWithPrincipal } from './principal.js';

/** A request that died without an answer frees its key after this. */
const ABANDONED_AFTER = '2 minutes';

interface StoredAnswer {
  request_hash: string;
  status: number | null;
  body: unknown;
}

/**
 * Makes a POST safe to repeat: the first request with a key runs, later ones get its answer. A failed
 * request frees its key. The domain's own unique keys remain the guarantee; this spares the caller.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly database: Database,
    private readonly reflector: Reflector,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<RequestWithPrincipal>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const { id: operation } = this.reflector.get<OperationOptions>(OPERATION, context.getHandler());
    const slot = [request.principal?.id ?? 'anonymous', operation, readKey(request)];
    const hash = createHash('sha256')
      .update(JSON.stringify([request.url, request.body]))
      .digest('hex');

    const replay = await this.claim(slot, hash);
    if (replay) {
      void reply.status(replay.status ?? 200).header('idempotent-replay', 'true');
      return of(replay.body);
    }
    return next.handle().pipe(
      mergeMap((body: unknown) => from(this.store(slot, reply.statusCode, body).then(() => body))),
      catchError((error: unknown) => from(this.free(slot).then(() => Promise.reject(error)))),
    );
  }

  /** Takes the key, or gives the answer stored under it. */
  private async claim(slot: string[], hash: string): Promise<StoredAnswer | undefined> {
    const taken = await this.database.query(
      `insert into platform.idempotency_keys as k (principal_id, operation, key, request_hash)
       values ($1, $2, $3, $4)
       on conflict (principal_id, operation, key) do update set created_at = now(), request_hash = $4
         where k.status is null and k.created_at < now() - interval '${ABANDONED_AFTER}'
       returning 1`,
      [...slot, hash],
    );
    if (taken.length > 0) return undefined;
    const [stored] = await this.database.query<StoredAnswer>(
      `select request_hash, status, body from platform.idempotency_keys
        where principal_id = $1 and operation = $2 and key = $3`,
      slot,
    );
    if (stored && stored.request_hash !== hash) {
      throw new ApplicationError(keyReused, 'Use una clave nueva para un pedido distinto.');
    }
    if (!stored || stored.status === null) {
      throw new ApplicationError(keyInProgress, 'Espere la respuesta del primer pedido.', {
        headers: { 'retry-after': '1' },
      });
    }
    return stored;
  }

  private async store(slot: string[], status: number, body: unknown) {
    await this.database.query(
      `update platform.idempotency_keys set status = $4, body = $5 where principal_id = $1 and operation = $2 and key = $3`,
      [...slot, status, JSON.stringify(body ?? null)],
    );
  }

  private async free(slot: string[]) {
    await this.database
      .query(
        `delete from platform.idempotency_keys where principal_id = $1 and operation = $2 and key = $3`,
        slot,
      )
      .catch(() => undefined);
  }
}

function readKey(request: RequestWithPrincipal): string {
  const key = request.headers['idempotency-key'];
  if (typeof key === 'string' && /^[\x21-\x7e]{8,100}$/.test(key)) return key;
  throw new ApplicationError(
    validationFailed,
    'Falta el encabezado Idempotency-Key (de 8 a 100 caracteres).',
    {
      errors: [{ pointer: '@Idempotency-Key', code: 'required', detail: 'Falta este dato.' }],
    },
  );
}
