import type { Issue } from '../dataset';
import { isRecord, valuesOf } from '../value-shape';
import {
  compareWith,
  plainOperand,
  unknownFunction,
  unknownValue,
  type ClauseField,
  type Operand,
  type QueryContext,
} from './clause-field';
import { JqlError } from './jql-error';
import { foldText, plainText, textMatcher } from './text-match';

type Read = (issue: Issue) => readonly unknown[];

/** Reads a field of the issue as a list of values. */
export function valuesAt(id: string): Read {
  return (issue) => valuesOf(issue.fields[id]);
}

/** What names a value: its id, and its name, option value or key. A plain string names itself. */
export function tokensOf(value: unknown): readonly string[] {
  if (typeof value === 'string' || typeof value === 'number') return [String(value)];
  if (!isRecord(value)) return [];
  const child = isRecord(value.child) ? tokensOf(value.child) : [];
  const requestType = isRecord(value.requestType) ? tokensOf(value.requestType) : [];
  const own = [value.name, value.value, value.title, value.key, value.id, value.accountId, value.groupId];
  return [
    ...own.flatMap((one) => (typeof one === 'string' || typeof one === 'number' ? [String(one)] : [])),
    ...child,
    ...requestType,
  ];
}

function labelOf(value: unknown): string {
  return tokensOf(value)[0]?.toLowerCase() ?? '';
}

function sortByLabel(read: Read): ClauseField['sortKey'] {
  return () => (issue) => {
    const labels = read(issue).map(labelOf).sort();
    return labels.length === 0 ? null : labels.join(',');
  };
}

/**
 * Things with an id and a name: status, version, option, group… The value has to exist somewhere on the site, or in
 * `alsoKnown`; names are compared without case.
 */
export function namedThings(
  id: string,
  read: Read,
  options: {
    readonly neverEmpty?: boolean;
    readonly alsoKnown?: (context: QueryContext) => readonly string[];
    readonly emptyAlias?: string;
  } = {},
): ClauseField {
  const known = (context: QueryContext): ReadonlySet<string> =>
    context.index.cached(`known:${id}`, () => {
      const tokens = context.index.issues.flatMap((issue) => read(issue).flatMap(tokensOf));
      return new Set([...tokens, ...(options.alsoKnown?.(context) ?? [])].map((token) => token.toLowerCase()));
    });
  const hasToken = (wanted: ReadonlySet<string>) => (issue: Issue) =>
    read(issue).some((value) => tokensOf(value).some((token) => wanted.has(token.toLowerCase())));
  const isEmpty = (issue: Issue): boolean => read(issue).length === 0;
  return {
    id,
    equals: (operand, context, name) => {
      const wanted = plainOperand(operand, name).toLowerCase();
      if (wanted === options.emptyAlias) return isEmpty;
      if (!known(context).has(wanted)) throw unknownValue(plainOperand(operand, name), name);
      return hasToken(new Set([wanted]));
    },
    ...(options.neverEmpty === true ? {} : { isEmpty }),
    sortKey: sortByLabel(read),
  };
}

/** Free words: any value may be asked for, also one that no issue has. */
export function freeLabels(id: string, read: Read): ClauseField {
  return {
    id,
    equals: (operand, _context, name) => {
      const wanted = plainOperand(operand, name).toLowerCase();
      return (issue) => read(issue).some((value) => labelOf(value) === wanted);
    },
    isEmpty: (issue) => read(issue).length === 0,
    sortKey: sortByLabel(read),
  };
}

/** People: by account id, full name or e-mail address, `currentUser()` and `membersOf("group")`. */
export function people(id: string, read: Read): ClauseField {
  const accountOf = (value: unknown): string | null =>
    isRecord(value) && typeof value.accountId === 'string' ? value.accountId : null;
  const known = ({ index }: QueryContext): ReadonlyMap<string, ReadonlySet<string>> =>
    index.cached('people', () => {
      const accounts = new Map<string, Set<string>>();
      const add = (token: unknown, accountId: string): void => {
        if (typeof token !== 'string') return;
        const key = token.toLowerCase();
        accounts.set(key, (accounts.get(key) ?? new Set()).add(accountId));
      };
      const seen = index.issues.flatMap((issue) => Object.values(issue.fields).flatMap(valuesOf).filter(isRecord));
      for (const person of [...seen, ...index.dataset.users]) {
        const accountId = accountOf(person);
        if (accountId === null || !isRecord(person)) continue;
        for (const token of [accountId, person.displayName, person.emailAddress]) add(token, accountId);
      }
      return accounts;
    });
  const wantedAccounts = (operand: Operand, context: QueryContext, name: string): ReadonlySet<string> => {
    if (operand.kind === 'value') {
      const accounts = known(context).get(operand.text.toLowerCase());
      if (accounts === undefined)
        throw new JqlError(`The value '${operand.text}' does not exist for the field '${name}'.`);
      return accounts;
    }
    if (operand.name.toLowerCase() === 'currentuser') return new Set([context.viewer.accountId]);
    if (operand.name.toLowerCase() !== 'membersof') throw unknownFunction(operand.name, name);
    const group = operand.args[0] ?? '';
    const members = context.index.dataset.users.filter(({ groups }) => groups.includes(group));
    if (members.length > 0) return new Set(members.map(({ accountId }) => accountId));
    throw new JqlError(
      `Function 'membersOf' can not generate a list of usernames for group '${group}'; the group does not exist.`,
    );
  };
  return {
    id,
    equals: (operand, context, name) => {
      const wanted = wantedAccounts(operand, context, name);
      return (issue) => read(issue).some((value) => wanted.has(accountOf(value) ?? ''));
    },
    isEmpty: (issue) => read(issue).length === 0,
    sortKey: () => (issue) => {
      const first = read(issue)[0];
      return isRecord(first) && typeof first.displayName === 'string' ? first.displayName.toLowerCase() : null;
    },
  };
}

export function numbers(
  id: string,
  read: (issue: Issue) => number | null,
  options: { readonly descending?: boolean } = {},
): ClauseField {
  const bound = (operand: Operand, name: string): number => {
    const text = plainOperand(operand, name);
    if (/^[+-]?\d+(\.\d+)?$/.test(text)) return Number(text);
    throw new JqlError(`Value '${text}' for the '${name}' field is not a valid number.`);
  };
  return {
    id,
    equals: (operand, _context, name) => {
      const wanted = bound(operand, name);
      return (issue) => read(issue) === wanted;
    },
    compares: (operator, operand, _context, name) => {
      const wanted = bound(operand, name);
      return (issue) => {
        const value = read(issue);
        return value !== null && compareWith(operator, value, wanted);
      };
    },
    isEmpty: (issue) => read(issue) === null,
    sortKey: () => read,
    sortsDescendingByDefault: options.descending === true,
  };
}

export function numberAt(id: string): (issue: Issue) => number | null {
  return (issue) => {
    const value = issue.fields[id];
    return typeof value === 'number' ? value : null;
  };
}

/** Text: `~` and `!~` only. The folded words of every issue are kept after the first query. */
export function text(
  id: string,
  ids: readonly string[],
  options: { readonly searchOnly?: boolean; readonly positiveOnly?: boolean } = {},
): ClauseField {
  const folded = ({ index }: QueryContext): Map<string, string> =>
    index.cached(`text:${id}`, () => new Map<string, string>());
  const read = (issue: Issue): string => ids.map((one) => plainText(issue.fields[one])).join(' \n ');
  return {
    id,
    contains: (query, context, name) => {
      const matches = textMatcher(query, name);
      const cache = folded(context);
      return (issue) => {
        const known = cache.get(issue.id) ?? foldText(read(issue));
        cache.set(issue.id, known);
        return matches(known);
      };
    },
    ...(options.positiveOnly === true ? { positiveOnly: true } : {}),
    ...(options.searchOnly === true
      ? {}
      : {
          isEmpty: (issue: Issue) => read(issue).trim() === '',
          sortKey: () => (issue: Issue) => read(issue).trim().toLowerCase() || null,
        }),
  };
}

/** Fields that can only be asked whether they hold anything. */
export function presence(id: string, read: Read): ClauseField {
  return { id, isEmpty: (issue) => read(issue).length === 0 };
}
