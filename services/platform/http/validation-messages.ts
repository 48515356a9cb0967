interface Issue {
  code?: string;
  message: string;
  [key: string]: unknown;
}

/** A schema's own message when it was written for people (Spanish), otherwise a plain sentence by kind of problem. */
export function fieldMessage(issue: Issue): string {
  if (issue.code === 'custom') return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'Falta este dato.' : 'El tipo de dato no es el esperado.';
    case 'too_small':
      return issue.origin === 'string'
        ? `Debe tener al menos ${String(issue.minimum)} caracteres.`
        : `Debe ser ${String(issue.minimum)} o más.`;
    case 'too_big':
      return issue.origin === 'string'
        ? `Debe tener como máximo ${String(issue.maximum)} caracteres.`
        : `Debe ser ${String(issue.maximum)} o menos.`;
    case 'unrecognized_keys':
      return 'Este dato no se admite.';
    case 'invalid_value':
      return 'El valor no es uno de los admitidos.';
    default:
      return 'El formato no es válido.';
  }
}
