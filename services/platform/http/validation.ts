import { type ArgumentMetadata, type PipeTransform, StandardSchemaValidationPipe } from '@nestjs/common';
import { ApplicationError, type FieldError, validationFailed } from './errors.js';
import { fieldMessage } from './validation-messages.js';

type Issue = { message: string; path?: readonly unknown[]; code?: string } & Record<string, unknown>;

/** Validates bodies, queries and parameters with the schema given beside them, and tells each wrong field. */
export class ValidationPipe implements PipeTransform {
  transform<T>(value: T, metadata: ArgumentMetadata): Promise<T> {
    const prefix = metadata.type === 'body' ? '/' : metadata.type === 'query' ? '?' : ':';
    // One per argument: Nest validates the arguments of a request, and many requests, at the same time.
    const pipe = new StandardSchemaValidationPipe({
      exceptionFactory: (issues) => toError(issues as unknown as Issue[], prefix, metadata.data),
    });
    return pipe.transform(value, metadata) as Promise<T>;
  }
}

function toError(issues: Issue[], prefix: string, parameter?: string): ApplicationError {
  const errors: FieldError[] = issues.flatMap((issue) => {
    const path = (issue.path ?? []).map((part) => String((part as { key?: unknown })?.key ?? part));
    const base = parameter ? [parameter, ...path] : path;
    // zod names the unknown properties in `keys`, at the path of their object.
    const names = issue.code === 'unrecognized_keys' ? (issue.keys as string[]) : [undefined];
    return names.map((name) => ({
      pointer: prefix + [...base, ...(name ? [name] : [])].map(escapePointer).join('/'),
      code: String(issue.code ?? 'invalid'),
      detail: fieldMessage(issue),
    }));
  });
  return new ApplicationError(validationFailed, 'Revise los datos marcados.', {
    errors: errors.slice(0, 50),
  });
}

function escapePointer(part: string): string {
  return part.replaceAll('~', '~0').replaceAll('/', '~1');
}
