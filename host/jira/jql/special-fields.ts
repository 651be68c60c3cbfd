import type { Issue } from '../dataset';
import { isRecord, nameOf, valuesOf } from '../value-shape';
import { canSee, projectKeyOf, roleIn } from '../visibility';
import {
  compareWith,
  plainOperand,
  unknownFunction,
  unknownValue,
  type ClauseField,
  type Operand,
  type QueryContext,
} from './clause-field';
import { namedThings, tokensOf, valuesAt } from './field-kinds';
import { JqlError } from './jql-error';

/** A project by key, name or id; one that the user may not browse does not exist for them. */
export const projectField: ClauseField = {
  id: 'project',
  equals: (operand, { index, viewer }, name) => {
    const wanted = plainOperand(operand, name).toLowerCase();
    const project = index.dataset.projects.find(
      (one) =>
        [one.key, one.name, one.id].some((token) => token.toLowerCase() === wanted) && roleIn(viewer, one.key) !== null,
    );
    if (project === undefined) throw unknownValue(plainOperand(operand, name), name);
    return (issue) => projectKeyOf(issue) === project.key;
  },
  sortKey: ({ index }) => {
    const names = new Map(index.dataset.projects.map(({ key, name }) => [key, name.toLowerCase()]));
    return (issue) => names.get(projectKeyOf(issue)) ?? projectKeyOf(issue).toLowerCase();
  },
};

/** `key`, `issuekey`, `issue`, `id`: by key or id; `key > OBK-100` compares numbers within one project. */
export const keyField: ClauseField = {
  id: 'issuekey',
  equals: (operand, context, name) => {
    const wanted = issueNamed(operand, context, name);
    return (issue) => issue.id === wanted.id;
  },
  compares: (operator, operand, context, name) => {
    const bound = issueNamed(operand, context, name);
    const project = projectKeyOf(bound);
    return (issue) => projectKeyOf(issue) === project && compareWith(operator, numberOf(issue), numberOf(bound));
  },
  sortKey: () => (issue) => `${projectKeyOf(issue)}-${String(numberOf(issue)).padStart(12, '0')}`,
};

function numberOf(issue: Issue): number {
  return Number(/\d+$/.exec(issue.key)?.[0] ?? 0);
}

/** By key or id; one that the user may not see does not exist for them, so that the answer does not tell that it is there. */
function issueNamed(operand: Operand, { index, viewer }: QueryContext, name: string): Issue {
  const wanted = plainOperand(operand, name);
  const issue = index.byKey.get(wanted.toUpperCase()) ?? index.byId.get(wanted);
  if (issue !== undefined && canSee(viewer, issue)) return issue;
  if (/^\d+$/.test(wanted)) throw new JqlError(`A value with ID '${wanted}' does not exist for the field '${name}'.`);
  if (!/^[\p{L}][\p{L}\p{N}_]*-\d+$/u.test(wanted))
    throw new JqlError(`The issue key '${wanted}' for field '${name}' is invalid.`);
  throw new JqlError(`An issue with key '${wanted}' does not exist for field '${name}'.`);
}

/** The parent of a sub-task or of an epic's child. */
export const parentField: ClauseField = {
  id: 'parent',
  equals: (operand, context, name) => {
    const wanted = issueNamed(operand, context, name);
    return (issue) => {
      const parent = issue.fields.parent;
      return isRecord(parent) && (parent.id === wanted.id || parent.key === wanted.key);
    };
  },
  isEmpty: (issue) => !isRecord(issue.fields.parent),
  sortKey: () => (issue) =>
    isRecord(issue.fields.parent) && typeof issue.fields.parent.key === 'string' ? issue.fields.parent.key : null,
};

/** `priority > Medium` goes by rank: higher is more urgent. */
export const priorityField: ClauseField = {
  ...namedThings('priority', valuesAt('priority'), { alsoKnown: ({ index }) => index.dataset.priorities }),
  compares: (operator, operand, context, name) => {
    const rank = urgencyIn(context);
    const bound = rank(plainOperand(operand, name));
    if (bound === null) throw unknownValue(plainOperand(operand, name), name);
    return (issue) => {
      const value = rank(nameOf(issue.fields.priority) ?? '');
      return value !== null && compareWith(operator, value, bound);
    };
  },
  sortKey: (context) => {
    const rank = urgencyIn(context);
    return (issue) => rank(nameOf(issue.fields.priority) ?? '');
  },
  sortsDescendingByDefault: true,
};

function urgencyIn({ index }: QueryContext): (name: string) => number | null {
  const names = index.dataset.priorities.map((name) => name.toLowerCase());
  return (name) => {
    const place = names.indexOf(name.toLowerCase());
    return place === -1 ? null : names.length - place;
  };
}

const categoryNames = new Map([
  ['new', 'to do'],
  ['indeterminate', 'in progress'],
  ['done', 'done'],
]);

/** `statusCategory = "In Progress"`, or by its key `indeterminate`, or its id. */
export const statusCategoryField: ClauseField = namedThings(
  'statusCategory',
  (issue) => {
    const status = issue.fields.status;
    return isRecord(status) ? valuesOf(status.statusCategory) : [];
  },
  { neverEmpty: true, alsoKnown: () => [...categoryNames.keys(), ...categoryNames.values()] },
);

/** Sprints by name or id, and `openSprints()`, `futureSprints()`, `closedSprints()`. */
export function sprintField(id: string): ClauseField {
  const read = valuesAt(id);
  const named = namedThings(id, read);
  const states = new Map([
    ['opensprints', 'active'],
    ['futuresprints', 'future'],
    ['closedsprints', 'closed'],
  ]);
  return {
    ...named,
    equals: (operand, context, name) => {
      if (operand.kind === 'value') return named.equals!(operand, context, name);
      const state = states.get(operand.name.toLowerCase());
      if (state === undefined) throw unknownFunction(operand.name, name);
      return (issue) => read(issue).some((sprint) => isRecord(sprint) && String(sprint.state).toLowerCase() === state);
    },
  };
}

/** Jira's order by hand: sortable, nothing else. */
export function rankField(id: string): ClauseField {
  return { id, sortKey: () => (issue) => tokensOf(issue.fields[id])[0] ?? null };
}
