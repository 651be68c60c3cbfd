import type { Argument, Clause, Field, Operand, Query } from '@atlaskit/jql-ast';

type Structure = Readonly<Record<string, unknown>>;

/** The query as `POST /jql/parse` returns it: the OpenAPI document's `JqlQuery`. */
export function structureOf(query: Query): Structure {
  const orderBy = query.orderBy
    ? {
        fields: query.orderBy.fields.map(({ field, direction }) => ({
          field: fieldOf(field),
          ...(direction ? { direction: direction.value.toLowerCase() } : {}),
        })),
      }
    : null;
  return { ...(query.where ? { where: clauseOf(query.where) } : {}), ...(orderBy === null ? {} : { orderBy }) };
}

function clauseOf(clause: Clause): Structure {
  if (clause.clauseType === 'compound') {
    return { clauses: clause.clauses.map(clauseOf), operator: clause.operator.value };
  }
  if (clause.clauseType === 'not') return { clauses: [clauseOf(clause.clause)], operator: 'not' };
  const head = { field: fieldOf(clause.field), operator: clause.operator?.value };
  if (clause.operator?.value === 'changed') {
    return { ...head, predicates: predicatesOf(clause) };
  }
  const operand = clause.operand ? operandOf(clause.operand) : {};
  return clause.operator?.value.startsWith('was')
    ? { ...head, operand, predicates: predicatesOf(clause) }
    : { ...head, operand };
}

function predicatesOf(clause: Extract<Clause, { clauseType: 'terminal' }>): readonly Structure[] {
  return clause.predicates.map(({ operator, operand }) => ({
    operator: operator.value,
    operand: operand ? operandOf(operand) : {},
  }));
}

function fieldOf(field: Field): Structure {
  const properties = field.properties ? field.properties : [];
  const textOf = (argument: Argument | void): string => (argument ? argument.value : '');
  return {
    name: field.value,
    encodedName: field.text,
    ...(properties.length === 0
      ? {}
      : {
          property: properties.map(({ key, path }) => ({
            entity: field.value.split('.')[0] ?? '',
            key: textOf(key),
            path: (path ?? [])
              .map(({ value }) => value)
              .join('')
              .replace(/^\./, ''),
          })),
        }),
  };
}

function operandOf(operand: Operand): Structure {
  switch (operand.operandType) {
    case 'value':
      return { value: operand.value, encodedValue: operand.text };
    case 'keyword':
      return { keyword: 'empty' };
    case 'function':
      return {
        function: operand.function.value,
        arguments: operand.arguments.map(({ value }) => value),
        encodedOperand: encode(operand),
      };
    case 'list':
      return { values: operand.values.map(operandOf), encodedOperand: encode(operand) };
  }
}

function encode(operand: Operand): string {
  switch (operand.operandType) {
    case 'value':
      return operand.text;
    case 'keyword':
      return 'empty';
    case 'function':
      return `${operand.function.text}(${operand.arguments.map(({ text }) => text).join(', ')})`;
    case 'list':
      return `(${operand.values.map(encode).join(', ')})`;
  }
}
