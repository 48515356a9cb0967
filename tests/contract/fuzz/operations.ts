import type { OpenAPIObject } from '@nestjs/swagger';
import fc, { type Arbitrary } from 'fast-check';
import { broken, hostile, type Resolve, type Schema, valid } from './generate.js';

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header' | 'cookie';
  required?: boolean;
  schema?: Schema;
}

interface ResponseObject {
  content?: Record<string, { schema?: Schema }>;
}

interface OperationObject {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { required?: boolean; content: Record<string, { schema: Schema }> };
  responses: Record<string, ResponseObject>;
  'x-permission': string;
  'x-error-codes': string[];
}

/** One operation of one contract, ready to be called. */
export interface Operation extends OperationObject {
  domain: string;
  method: string;
  path: string;
  resolve: Resolve;
}

export interface GeneratedRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  payload?: string;
}

export function operationsOf(contracts: Record<string, OpenAPIObject>): Operation[] {
  return Object.entries(contracts).flatMap(([domain, document]) =>
    Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item as Record<string, OperationObject>).map(([method, operation]) => ({
        ...operation,
        domain,
        path,
        method: method.toUpperCase(),
        resolve: resolver(document),
      })),
    ),
  );
}

function resolver(document: OpenAPIObject): Resolve {
  const resolve: Resolve = (schema) => {
    if (!schema.$ref) return schema;
    const name = schema.$ref.replace('#/components/schemas/', '');
    const target = document.components?.schemas?.[name];
    if (!target) throw new Error(`Contract names a schema that it does not have: ${schema.$ref}`);
    return resolve(target as Schema);
  };
  return resolve;
}

/** Requests for an operation: as the contract asks, and broken in every way we know. `known` are real path values. */
export function requests(operation: Operation, known: Record<string, string[]>): Arbitrary<GeneratedRequest> {
  const parameters = fc.tuple(
    ...(operation.parameters ?? []).map((p) =>
      fc.tuple(fc.constant(p), valueOf(p, operation.resolve, known)),
    ),
  );
  return fc.tuple(parameters, bodyOf(operation)).map(([given, payload]) => {
    let path = operation.path;
    const query = new URLSearchParams();
    const headers: Record<string, string> =
      payload === undefined ? {} : { 'content-type': 'application/json' };
    for (const [parameter, value] of given) {
      if (value === undefined) continue;
      const text = Array.isArray(value) ? value.join(',') : String(value);
      if (parameter.in === 'path')
        path = path.replace(`{${parameter.name}}`, encodeURIComponent(wellFormed(text) || '-'));
      else if (parameter.in === 'query') query.append(parameter.name, wellFormed(text));
      else if (parameter.in === 'header') headers[parameter.name] = text.replace(/[^\x20-\x7e]/g, '').trim();
    }
    const search = query.size > 0 ? `?${query.toString()}` : '';
    return {
      method: operation.method,
      url: path + search,
      headers,
      ...(payload === undefined ? {} : { payload }),
    };
  });
}

function valueOf(
  parameter: Parameter,
  resolve: Resolve,
  known: Record<string, string[]>,
): Arbitrary<unknown> {
  const good = valid(parameter.schema ?? { type: 'string' }, resolve);
  const real = known[parameter.name];
  const choices = [
    { weight: 3, arbitrary: good },
    { weight: 1, arbitrary: hostile },
  ];
  if (real && real.length > 0) choices.push({ weight: 6, arbitrary: fc.constantFrom<unknown>(...real) });
  if (parameter.in === 'header' && parameter.name === 'If-Match')
    choices.push({ weight: 4, arbitrary: fc.constant('"1"') });
  if (!parameter.required) choices.push({ weight: 4, arbitrary: fc.constant(undefined) });
  return fc.oneof(...choices);
}

function bodyOf(operation: Operation): Arbitrary<string | undefined> {
  const schema = operation.requestBody?.content['application/json']?.schema;
  if (!schema) return fc.constant(undefined);
  return fc.oneof(
    { weight: 5, arbitrary: valid(schema, operation.resolve).map((body) => JSON.stringify(body)) },
    { weight: 5, arbitrary: broken(schema, operation.resolve).map((body) => JSON.stringify(body) ?? 'null') },
    {
      weight: 1,
      arbitrary: fc.constantFrom('{', '[1,', 'null', '"text"', '\u0000', '{"__proto__":{"a":1}}'),
    },
  );
}

/** encodeURIComponent refuses lone surrogates; a browser could not send them either. */
function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udfff]/g, '\ufffd');
}
