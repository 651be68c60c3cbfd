import type * as v from 'valibot';
import { FACT_SCHEMAS, type FactFile } from '../facts/facts';
import { NOT_STATED } from '../facts/stated';

/** A field of the editor's form as Decap CMS takes it (D: decapcms.org/docs/widgets). */
export type FormField = {
  readonly name: string;
  readonly label: string;
  readonly widget: 'string' | 'text' | 'number' | 'boolean' | 'select' | 'list' | 'object';
  readonly required: boolean;
  readonly hint?: string;
  readonly pattern?: readonly [string, string];
  readonly options?: readonly string[];
  readonly fields?: readonly FormField[];
  readonly field?: FormField;
  readonly summary?: string;
  readonly collapsed?: boolean;
  readonly value_type?: 'int';
};

/** What of a schema of any kind is needed in order to walk down it. */
type Walkable = v.GenericSchema & {
  readonly entries?: Readonly<Record<string, Walkable>>;
  readonly item?: Walkable;
  readonly items?: readonly Walkable[];
  readonly wrapped?: Walkable;
  readonly options?: readonly unknown[];
  readonly pipe?: readonly { readonly type: string; readonly requirement?: unknown }[];
};

/** The form of one file of facts, made from its schema: what the schema would refuse cannot be typed, as far as a form can tell. */
export function factFields(file: FactFile): readonly FormField[] {
  return fieldsOf(FACT_SCHEMAS[file] as unknown as Walkable);
}

const fieldsOf = ({ entries }: Walkable): readonly FormField[] =>
  // A pair of numbers is a mark on the map: it has no widget, and what a form does not show stays as it is.
  Object.entries(entries ?? {}).flatMap(([name, schema]) =>
    unwrapped(schema).items === undefined ? [fieldOf(name, schema)] : [],
  );

function fieldOf(name: string, schema: Walkable): FormField {
  const own = unwrapped(schema);
  const common = { name, label: labelOf(name), required: schema.wrapped === undefined };
  if (own.type === 'union') return statedField(common, own);
  if (own.type === 'array') return listField(common, own);
  if (own.entries !== undefined) return { ...common, widget: 'object', collapsed: false, fields: fieldsOf(own) };
  if (own.type === 'boolean') return { ...common, widget: 'boolean', required: false };
  if (own.type === 'number') return { ...common, widget: 'number', value_type: 'int' };
  if (own.type === 'picklist') return { ...common, widget: 'select', options: (own.options ?? []).map(String) };
  return { ...common, ...textField(own) };
}

/** A fact that may be missing: words, or "not stated". */
function statedField(common: Pick<FormField, 'name' | 'label' | 'required'>, { options }: Walkable): FormField {
  const hint = `Write "${NOT_STATED}" where the vendor has not published it.`;
  const inner = (options as readonly Walkable[]).find(({ type }) => type !== 'literal');
  if (inner !== undefined && unwrapped(inner).type === 'array') return { ...common, widget: 'string', hint };
  const { pattern, ...text } = inner === undefined ? ({ widget: 'string' } as const) : textField(unwrapped(inner));
  return {
    ...common,
    ...text,
    hint,
    ...(pattern === undefined ? {} : { pattern: [`^(${NOT_STATED}|${pattern[0].slice(1, -1)})$`, pattern[1]] }),
  };
}

function listField(common: Pick<FormField, 'name' | 'label' | 'required'>, { item }: Walkable): FormField {
  const own = item === undefined ? undefined : unwrapped(item);
  if (own?.entries === undefined) return { ...common, widget: 'list', required: false, hint: 'Set apart by commas.' };
  const fields = fieldsOf(own);
  const named = ['name', 'title', 'question', 'about', 'summary', 'id', 'apps', 'app'].find((name) =>
    fields.some((field) => field.name === name),
  );
  return {
    ...common,
    widget: 'list',
    required: false,
    collapsed: true,
    summary: `{{fields.${named ?? 'id'}}}`,
    fields,
  };
}

function textField({ type, pipe = [] }: Walkable): Pick<FormField, 'widget' | 'pattern'> {
  const rule = (name: string) => pipe.find((step) => step.type === name);
  if (rule('iso_date') !== undefined)
    return { widget: 'string', pattern: [String.raw`^\d{4}-\d{2}-\d{2}$`, 'Write a day as 2026-11-23.'] };
  if (rule('regex') !== undefined) {
    return {
      widget: 'string',
      pattern: ['^[a-z][a-z0-9-]*$', 'Write small letters, digits and hyphens, such as smart-git.'],
    };
  }
  if (type === 'number') return { widget: 'string', pattern: [String.raw`^\d+$`, 'Write a number in digits.'] };
  return { widget: rule('max_length') === undefined ? 'string' : 'text' };
}

function unwrapped(schema: Walkable): Walkable {
  return schema.wrapped === undefined ? schema : unwrapped(schema.wrapped);
}

/** `recoveryPoint` becomes "Recovery point". */
const labelOf = (name: string) => {
  const words = name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
};
