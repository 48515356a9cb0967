/** One field of a request that the server refused; `pointer` is a JSON pointer into the body, e.g. `/subject`. */
export interface FieldProblem {
  pointer: string;
  detail: string;
  code?: string;
}

interface ProblemBody {
  code: string;
  title: string;
  detail: string;
  correlationId: string | null;
  errors: FieldProblem[];
}

/** Codes of failures that no server answer describes. */
export const UNREACHABLE = 'network.unreachable';
export const UNREADABLE = 'network.unreadable';

/**
 * A refused or failed request (RFC 9457). `title` and `detail` are Spanish and may be shown as they are; `code`
 * is stable and the one to decide by; `status` is 0 when no answer arrived.
 */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly domain: string;
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly correlationId: string | null;
  readonly errors: readonly FieldProblem[];

  constructor(domain: string, status: number, body: ProblemBody) {
    super(`${status} ${body.code}`);
    this.domain = domain;
    this.status = status;
    this.code = body.code;
    this.title = body.title;
    this.detail = body.detail;
    this.correlationId = body.correlationId;
    this.errors = body.errors;
  }

  /** Whether trying the very same request again may work. */
  get retryable(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }

  /** Small print for whoever gives support: code and correlation id. */
  get reference(): string {
    return [this.code, this.correlationId].filter((part) => part !== null).join(' · ');
  }

  /** The plain words for one field (`subject`, `items/0/amount`), or undefined when it was accepted. */
  fieldMessage(field: string): string | undefined {
    return this.errors.find((error) => error.pointer === `/${field}`)?.detail;
  }
}

/** The error of a request that got no answer. */
export function connectionProblem(domain: string): ProblemError {
  return new ProblemError(domain, 0, {
    code: UNREACHABLE,
    title: 'Sin conexión con el servidor',
    detail: 'No se pudo completar el pedido. Revise la conexión y vuelva a intentar; lo escrito se conserva.',
    correlationId: null,
    errors: [],
  });
}

/** Reads a refusal, whether the server described it or not. */
export async function problemFromResponse(response: Response, domain: string): Promise<ProblemError> {
  const correlationId = response.headers.get('x-correlation-id');
  const body = await readBody(response);
  return new ProblemError(domain, response.status, {
    code: text(body.code) ?? UNREADABLE,
    title: text(body.title) ?? 'No se pudo completar el pedido',
    detail:
      text(body.detail) ?? `El servidor respondió ${response.status}. Vuelva a intentar en unos segundos.`,
    correlationId: text(body.correlationId) ?? correlationId,
    errors: Array.isArray(body.errors) ? body.errors.filter(isFieldProblem) : [],
  });
}

async function readBody(response: Response): Promise<Record<string, unknown>> {
  if (!/json/.test(response.headers.get('content-type') ?? '')) return {};
  const body: unknown = await response.json().catch(() => null);
  return isRecord(body) ? body : {};
}

function isFieldProblem(value: unknown): value is FieldProblem {
  return isRecord(value) && typeof value.pointer === 'string' && typeof value.detail === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** What a notice says of a failure: what happened and the way out. */
export function problemText(error: unknown): string {
  return error instanceof ProblemError ? `${error.title}. ${error.detail}` : 'Ocurrió un error inesperado.';
}
