import { CLIENT_FIELD_NAMES } from '@panel/mfe-kit/core';
import type { Change } from './api';
import type { DocumentProblem } from './document-rules';
import type { Field } from './form';

/** Every word of the dialog. */
export const TEXTS = {
  titles: {
    new: 'Nuevo cliente',
    edit: 'Editar ficha del cliente',
    cancel: 'Cancelar cliente',
    reactivate: 'Reactivar cliente',
    history: 'Historial de cambios',
  },
  save: 'Guardar cambios',
  register: 'Registrar cliente',
  close: 'Cerrar',
  discard: 'Descartar borrador',
  draftKept: 'Lo escrito se guarda como borrador en este equipo.',
  draftBack: 'Se recuperó un borrador que no se había guardado.',
  saved: (code: string) => `Cambios guardados en ${code}`,
  registered: (code: string) => `Cliente ${code} registrado`,
  cancelled: (code: string) => `Cliente ${code} cancelado`,
  cancelledLater: (code: string, day: string) => `Cliente ${code} se cancela el ${day}`,
  reactivated: (code: string) => `Cliente ${code} reactivado`,
  nothingToSave: 'No hay cambios para guardar.',
  undo: 'Deshacer',
  redo: 'Rehacer',
  undone: (code: string) => `Se deshizo el cambio en ${code}`,
  undoShortcut: 'Deshacer el último cambio',
  shortcutGroup: 'Panel del cliente',

  sections: {
    identity: 'Identificación',
    address: 'Domicilio',
    contact: 'Teléfonos y correos',
    business: 'Atención',
    notes: 'Notas',
  },
  severalHint: 'Si hay varios, sepárelos con comas.',
  tradeNameHint: 'Vacío, se usa la razón social.',
  choose: 'Elegir…',
  none: 'Sin dato',
  empty: 'vacío',
  cuitFixed: 'CUIT ya asignado: no se modifica.',

  originTitle: 'Datos de CRISTAL Desktop',
  originHint: (instant: string | null) =>
    `${instant === null ? '' : `Datos al ${instant}. `}Se corrigen allí y llegan con la importación.`,
  originField: 'Dato de CRISTAL Desktop',
  cancelInOrigin:
    'La cancelación de este cliente es un dato de CRISTAL Desktop: se registra allí y llega con la importación.',

  code: 'Código',
  newAccount: 'Cuenta nueva',
  newAccountHint: 'Recibe el primer código libre desde 900000-00.',
  existingAccount: 'Subcuenta de una cuenta existente',
  existingAccountHint: 'Para otra sucursal de la misma empresa.',
  account: 'Cuenta',
  subaccount: 'Subcuenta',
  accountMissing: 'Escriba el número de la cuenta.',
  accountInvalid: 'La cuenta tiene hasta 6 cifras y la subcuenta hasta 2.',
  freeCode: (code: string) => `Código propuesto: ${code}, la primera subcuenta libre.`,
  accountFull: 'La cuenta ya tiene todas sus subcuentas tomadas.',

  duplicates: 'Podría estar registrado',
  duplicatesHint: 'Es sólo un aviso: las sucursales de una empresa comparten el CUIT.',
  sameDocument: 'mismo documento',
  similarName: 'razón social muy similar',
  wasCancelled: 'cancelado',

  conflictTitle: 'Otra persona cambió este cliente',
  conflictHint: 'Elija qué valor queda en cada dato y guarde de nuevo. Nada de lo escrito se perdió.',
  conflictCaption: 'Datos que cambiaron a la vez',
  field: 'Dato',
  mine: 'Su valor',
  current: 'Valor actual',
  takenOver: (fields: string) => `También cambió: ${fields}. Ya se muestra el valor actual.`,
  changedMeanwhile: 'Otra persona cambió este cliente mientras se editaba.',
  compare: 'Comparar',

  cancelOn: 'Cancelado desde',
  cancelOnHint: 'Puede ser un día futuro: cambia de situación cuando comienza ese día.',
  reason: 'Motivo',
  reasonHint: 'Queda en el historial del cliente.',
  reasonMissing: 'Escriba el motivo.',
  dayMissing: 'Escriba el día.',
  cancelSubmit: 'Cancelar cliente',
  reactivateSubmit: 'Reactivar cliente',
  cancelledSince: (day: string, reason: string | null) =>
    `Cancelado desde el ${day}${reason === null ? '' : `: ${reason}`}`,

  historyEmpty: 'Sin cambios registrados',
  historyEmptyHint: 'Aquí aparece cada cambio de la ficha, con quién lo hizo y cuándo.',
  historyList: 'Cambios de la ficha',
  historyField: 'Mostrar cambios de',
  allFields: 'Todos los datos',
  historyNone: 'Sin cambios en este dato',
  more: 'Ver cambios anteriores',
  byImport: 'CRISTAL Desktop',
  wasUndone: 'deshecho',
  kinds: {
    edited: 'Modificación',
    registered: 'Alta',
    cancelled: 'Cancelación',
    reactivated: 'Reactivación',
    undone: 'Se deshizo un cambio',
    imported: 'Importación',
    assigned: 'Asignación a varios clientes',
  } satisfies Record<Change['kind'], string>,

  errors: {
    legalName: 'Escriba la razón social.',
    contributorType: 'Elija el tipo de contribuyente.',
    documentType: 'Elija el tipo de documento.',
    documentNumber: 'Complete el número de documento.',
    registeredOn: 'Escriba el día como dd/mm/aaaa, por ejemplo 24/11/2026.',
    email: (address: string) => `Revise esta dirección: ${address}`,
  },
  prefixUnusual: 'El prefijo no es de los habituales: revise el número.',
  cuitRight: 'El dígito verificador es correcto.',
  documentProblems: {
    'contributor-type-unknown': 'Elija un tipo de contribuyente de la lista.',
    'cuit-missing': 'Este tipo de contribuyente lleva CUIT: complete el número.',
    'cuit-invalid': 'El dígito verificador no coincide: revise los 11 números.',
    'cuit-not-foreign': 'Para este tipo use el documento de su país o el CUIT país (50, 51 o 55).',
  } satisfies Record<Exclude<DocumentProblem, 'cuit-prefix-unusual'>, string>,
};

export const FIELD_NAMES: Record<Field | 'cancelledOn' | 'cancellationReason', string> = CLIENT_FIELD_NAMES;
