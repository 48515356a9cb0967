import type { z } from 'zod';
import type { ErrorDefinition } from './errors.js';
import type { Permission } from './permissions.js';

export interface OperationOptions {
  /** The OpenAPI operationId, a verb phrase such as `listClients`. */
  id: string;
  summary: string;
  description?: string;
  /** What the caller must hold. `public`: no session needed. `signed-in`: any session or token. */
  permission: Permission | 'public' | 'signed-in';
  status?: number;
  /** The success body; absent for 204. */
  response?: z.ZodType;
  /** Content types that a success body that is not JSON may have. */
  contentTypes?: readonly string[];
  /** Errors of this operation beyond the common ones. */
  errors?: ErrorDefinition[];
  /** Takes an Idempotency-Key: repeating the request gives the first answer and no second effect. */
  idempotent?: boolean;
  /** Needs If-Match with the version that was read. */
  ifMatch?: boolean;
}

/** Metadata key of an endpoint's `OperationOptions`. */
export const OPERATION = 'panel:operation';
