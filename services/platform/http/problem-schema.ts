/** Where every document keeps the schema of its errors. */
export const PROBLEM_REF = '#/components/schemas/Problem';

/** RFC 9457 problem details, as every error is answered. */
export const problemSchema = {
  type: 'object' as const,
  required: ['type', 'title', 'detail', 'status', 'code', 'correlationId'],
  properties: {
    type: { type: 'string' as const },
    title: { type: 'string' as const },
    detail: { type: 'string' as const },
    status: { type: 'integer' as const },
    code: { type: 'string' as const },
    correlationId: { type: 'string' as const },
    errors: {
      type: 'array' as const,
      items: {
        type: 'object' as const,
        required: ['pointer', 'code', 'detail'],
        properties: {
          pointer: { type: 'string' as const },
          code: { type: 'string' as const },
          detail: { type: 'string' as const },
        },
      },
    },
  },
};
