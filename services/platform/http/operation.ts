import { applyDecorators, HttpCode, SetMetadata, UseInterceptors } from '@nestjs/common';
import { ApiExtension, ApiHeader, ApiOperation, ApiResponse, ApiSecurity } from '@nestjs/swagger';
import * as errors from './errors.js';
import type { ErrorDefinition } from './errors.js';
import { IdempotencyInterceptor } from './idempotency.js';
import { OPERATION, type OperationOptions } from './operation-options.js';
import { PROBLEM_REF } from './problem-schema.js';

const commonErrors = [
  errors.validationFailed,
  errors.malformedRequest,
  errors.tooManyRequests,
  errors.databaseUnavailable,
];

/** Declares an endpoint whole: its permission, its contract and its errors. Boot refuses an endpoint without it. */
export function Operation(options: OperationOptions): MethodDecorator {
  const status = options.status ?? (options.response || options.contentTypes ? 200 : 204);
  const failures = [...commonErrors, ...accessErrors(options), ...(options.errors ?? [])];
  return applyDecorators(
    SetMetadata(OPERATION, options),
    HttpCode(status),
    ApiOperation({ operationId: options.id, summary: options.summary, description: options.description }),
    ApiExtension('x-permission', options.permission),
    ApiExtension('x-error-codes', failures.map((failure) => failure.code).sort()),
    ApiResponse(successResponse(options, status)),
    ...problemResponses(failures),
    ...(options.permission === 'public' ? [] : [ApiSecurity('session'), ApiSecurity('bearer')]),
    ...(options.idempotent
      ? [
          UseInterceptors(IdempotencyInterceptor),
          ApiHeader({
            name: 'Idempotency-Key',
            required: true,
            schema: { type: 'string', minLength: 8, maxLength: 100 },
          }),
        ]
      : []),
    ...(options.ifMatch ? [ApiHeader({ name: 'If-Match', required: true, schema: { type: 'string' } })] : []),
  );
}

function accessErrors(options: OperationOptions): ErrorDefinition[] {
  return [
    ...(options.permission === 'public' ? [] : [errors.unauthenticated, errors.csrfFailed]),
    ...(options.permission === 'public' || options.permission === 'signed-in' ? [] : [errors.forbidden]),
    ...(options.idempotent ? [errors.keyReused, errors.keyInProgress] : []),
    ...(options.ifMatch ? [errors.versionConflict, errors.preconditionRequired] : []),
  ];
}

function successResponse(options: OperationOptions, status: number) {
  if (options.contentTypes) {
    const schema = { type: 'string' as const };
    return {
      status,
      description: 'Correcto',
      content: Object.fromEntries(options.contentTypes.map((type) => [type, { schema }])),
    };
  }
  return {
    status,
    description: 'Correcto',
    ...(options.response ? { standardSchema: options.response } : {}),
  };
}

/** OpenAPI has one response per status; its description lists the codes that come with it. */
function problemResponses(failures: ErrorDefinition[]) {
  const statuses = [...new Set(failures.map((failure) => failure.status))].sort((a, b) => a - b);
  return statuses.map((status) =>
    ApiResponse({
      status,
      description: failures
        .filter((failure) => failure.status === status)
        .map((failure) => `\`${failure.code}\` ${failure.title}`)
        .join('; '),
      content: { 'application/problem+json': { schema: { $ref: PROBLEM_REF } } },
    }),
  );
}
