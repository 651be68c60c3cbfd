import type { Field, FieldType } from '../../../../src/inventory/field';
import type { Inventory } from '../../../../src/inventory/inventory';
import type { RecordKind } from '../../../../src/inventory/record-kind';

/** A field with what it belongs to; `id` names both: `export-run.rows`. */
export type DeclaredField = {
  readonly id: string;
  readonly name: string;
  readonly field: Field;
  readonly kind: RecordKind;
};

/** Whatever is kept or sent: record kinds and transfers. */
export const declared = ({ recordKinds, transfers }: Inventory): readonly RecordKind[] => [
  ...recordKinds,
  ...transfers,
];

export const fieldsOf = (kind: RecordKind): readonly DeclaredField[] =>
  Object.entries<Field>(kind.fields).map(([name, field]) => ({ id: `${kind.name}.${name}`, name, field, kind }));

/** What a list is a list of, however deep. */
export const innerType = (type: FieldType): Exclude<FieldType['type'], 'list'> =>
  type.type === 'list' ? innerType(type.of) : type.type;

const OF_A_PERSON = new Set([
  'account',
  'user',
  'person',
  'owner',
  'author',
  'email',
  'assignee',
  'reporter',
  'profile',
  // A query can name people by their account ids.
  'jql',
  'query',
]);

/** Whether a field points at a person or a site: by what it declares, by its type, or by its name. */
export const pointsAtSomebody = ({ name, field }: DeclaredField): boolean =>
  field.identifies !== 'nobody' ||
  innerType(field) === 'accountId' ||
  name
    .split(/(?=[A-Z])/)
    .map((word) => word.toLowerCase())
    .some((word) => OF_A_PERSON.has(word));
