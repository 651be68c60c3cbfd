import type { Clause, Operand as AstOperand, Query, TerminalClause } from '@atlaskit/jql-ast';
import type { Issue } from '../dataset';
import { clauseFieldsNamed } from './clause-fields';
import type { ClauseField, Operand, QueryContext, Test } from './clause-field';
import { JqlError, notEmulated } from './jql-error';

/**
 * The test that a query puts to an issue. `not` turns operators round instead of results, so a negated clause still
 * leaves empty values out: `not assignee = x` is `assignee != x`, as Jira rewrites it.
 * @returns null for a query without a restriction
 * @throws JqlError naming the field, value, function or clause that cannot be run
 */
export function compileWhere(query: Query, context: QueryContext): Test | null {
  return query.where ? compileClause(query.where, false, context) : null;
}

function compileClause(clause: Clause, negated: boolean, context: QueryContext): Test {
  if (clause.clauseType === 'terminal') return compileTerminal(clause, negated, context);
  if (clause.clauseType === 'not') return compileClause(clause.clause, !negated, context);
  const tests = clause.clauses.map((one) => compileClause(one, negated, context));
  const needsAll = (clause.operator.value === 'and') !== negated;
  return needsAll ? (issue) => tests.every((test) => test(issue)) : (issue) => tests.some((test) => test(issue));
}

const opposites = { '=': '!=', in: 'not in', is: 'is not', '~': '!~', '<': '>=', '>': '<=' } as const;

function oppositeOf(operator: string): string {
  for (const [one, other] of Object.entries(opposites)) {
    if (operator === one) return other;
    if (operator === other) return one;
  }
  return operator;
}

function compileTerminal(clause: TerminalClause, negated: boolean, context: QueryContext): Test {
  const name = clause.field.value;
  if (clause.field.properties && clause.field.properties.length > 0) throw notEmulated(clause.field.text);
  const fields = clauseFieldsNamed(name, context.index.dataset);
  const operator = clause.operator?.value;
  if (operator === undefined) throw new JqlError(`Error in the JQL Query: Expecting operator after '${name}'.`);
  if (clause.predicates.length > 0 || /^was|^changed/.test(operator)) throw notEmulated(`${name} ${operator}`);
  const operands = clause.operand ? flatten(clause.operand) : [];
  // Checked as written, before `not` turns it round: Jira validates first and rewrites later.
  const compiled = fields.map((field) => {
    requireOperator(field, operator, operands, name);
    return compileOn(field, negated ? oppositeOf(operator) : operator, operands, name, context);
  });
  const isNegative = ['!=', 'not in', '!~', 'is'].includes(negated ? oppositeOf(operator) : operator);
  if (compiled.length === 1) return compiled[0]!;
  return isNegative
    ? (issue) => compiled.every((test) => test(issue))
    : (issue) => compiled.some((test) => test(issue));
}

type FlatOperand = Operand | { readonly kind: 'empty' };

function flatten(operand: AstOperand): readonly FlatOperand[] {
  switch (operand.operandType) {
    case 'list':
      return operand.values.flatMap(flatten);
    case 'keyword':
      return [{ kind: 'empty' }];
    case 'function':
      return [{ kind: 'function', name: operand.function.value, args: operand.arguments.map(({ value }) => value) }];
    case 'value':
      return [{ kind: 'value', text: operand.value }];
  }
}

function requireOperator(field: ClauseField, operator: string, operands: readonly FlatOperand[], name: string): void {
  const asksEmpty = operands.some(({ kind }) => kind === 'empty');
  const isEquality = ['=', '!=', 'in', 'not in'].includes(operator);
  const isOffered =
    (isEquality && (field.equals !== undefined || (asksEmpty && field.isEmpty !== undefined))) ||
    (['is', 'is not'].includes(operator) && (field.isEmpty ?? field.equals ?? field.contains) !== undefined) ||
    (operator === '~' && field.contains !== undefined) ||
    (operator === '!~' && field.contains !== undefined && field.positiveOnly !== true) ||
    (['<', '>', '<=', '>='].includes(operator) && field.compares !== undefined);
  if (!isOffered) throw new JqlError(`The operator '${operator}' is not supported by the '${name}' field.`);
  if (asksEmpty && (field.isEmpty === undefined || ['<', '>', '<=', '>='].includes(operator))) {
    throw new JqlError(`The field '${name}' does not support searching for EMPTY values.`);
  }
}

function compileOn(
  field: ClauseField,
  operator: string,
  operands: readonly FlatOperand[],
  name: string,
  context: QueryContext,
): Test {
  const isEmpty = field.isEmpty ?? (() => false);
  const anyOf = (testOf: (operand: Operand) => Test): Test => {
    const tests = operands.map((operand) => (operand.kind === 'empty' ? isEmpty : testOf(operand)));
    return tests.length === 1 ? tests[0]! : (issue) => tests.some((test) => test(issue));
  };
  const noneOf =
    (test: Test): Test =>
    (issue: Issue) =>
      !isEmpty(issue) && !test(issue);
  switch (operator) {
    case '=':
    case 'in':
      return anyOf((operand) => field.equals!(operand, context, name));
    case '!=':
    case 'not in':
      return noneOf(anyOf((operand) => field.equals!(operand, context, name)));
    case '~':
      return anyOf((operand) => field.contains!(textOf(operand, name), context, name));
    case '!~':
      return noneOf(anyOf((operand) => field.contains!(textOf(operand, name), context, name)));
    case 'is':
      return isEmpty;
    case 'is not':
      return (issue) => !isEmpty(issue);
    case '<':
    case '>':
    case '<=':
    case '>=':
      return anyOf((operand) => field.compares!(operator, operand, context, name));
    default:
      throw notEmulated(`${name} ${operator}`);
  }
}

function textOf(operand: Operand, name: string): string {
  if (operand.kind === 'function')
    throw new JqlError(`Unable to find JQL function '${operand.name}()' for the field '${name}'.`);
  return operand.text;
}
