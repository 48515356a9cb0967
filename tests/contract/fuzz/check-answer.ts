import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';
import type { GeneratedRequest, Operation } from './operations.js';
import type { Schema } from './generate.js';

export interface Answer {
  statusCode: number;
  headers: Record<string, unknown>;
  body: string;
}

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats.default(ajv);
const compiled = new WeakMap<object, ValidateFunction>();

/** What is wrong with an answer, or undefined. */
export function defectOf(
  operation: Operation,
  request: GeneratedRequest,
  answer: Answer,
): string | undefined {
  const defect = judge(operation, answer);
  if (!defect) return undefined;
  const sent = `${request.method} ${request.url} ${JSON.stringify(request.headers)} ${request.payload ?? ''}`;
  return `${operation.domain}.${operation.operationId}: ${defect}\n  sent ${sent.slice(0, 500)}\n  got ${answer.statusCode} ${answer.body.slice(0, 500)}`;
}

function judge(operation: Operation, answer: Answer): string | undefined {
  if (answer.statusCode >= 500) return 'a server error';
  // An address that the path parameters turned into another one, or made too long, is answered by the router.
  if (answer.statusCode === 404 && codeOf(answer) === 'request.not-found') return undefined;
  const declared = operation.responses[String(answer.statusCode)];
  if (!declared) return `status ${answer.statusCode} is not declared`;
  if (answer.statusCode === 204) return answer.body === '' ? undefined : 'a body with 204';
  const contentType = String(answer.headers['content-type'] ?? '').split(';')[0] ?? '';
  const content = declared.content?.[contentType];
  if (!content) return `content type ${contentType} is not declared for ${answer.statusCode}`;
  if (answer.statusCode >= 400 && !operation['x-error-codes'].includes(codeOf(answer) ?? '')) {
    return `error code ${codeOf(answer)} is not declared`;
  }
  if (!content.schema || contentType !== 'application/json') return undefined;
  const validate = validatorOf(content.schema, operation);
  if (validate(JSON.parse(answer.body))) return undefined;
  return `answer breaks its schema: ${ajv.errorsText(validate.errors).slice(0, 300)}`;
}

function codeOf(answer: Answer): string | undefined {
  try {
    return (JSON.parse(answer.body) as { code?: string }).code;
  } catch {
    return undefined;
  }
}

function validatorOf(schema: Schema, operation: Operation): ValidateFunction {
  const known = compiled.get(schema);
  if (known) return known;
  const validate = ajv.compile(toJsonSchema(schema, operation) as object);
  compiled.set(schema, validate);
  return validate;
}

/** OpenAPI 3.0 says `nullable` where JSON schema has a type `null`; references are put in place (no contract is recursive). */
function toJsonSchema(value: unknown, operation: Operation): unknown {
  if (Array.isArray(value)) return value.map((item) => toJsonSchema(item, operation));
  if (typeof value !== 'object' || value === null) return value;
  const schema = value as Schema;
  if (schema.$ref) return toJsonSchema(operation.resolve(schema), operation);
  const { nullable, ...rest } = schema;
  const converted = Object.fromEntries(
    Object.entries(rest).map(([key, part]) => [key, toJsonSchema(part, operation)]),
  );
  return nullable ? { anyOf: [converted, { type: 'null' }] } : converted;
}
