import { AppError } from '../../src/app-error';
import { defaultFieldIds, type JiraField } from '../../src/export-engine';

/**
 * The fields that a person asked for by id or name (case does not matter), in that order; null stands for the default
 * columns that the site has. Throws BAD_INPUT naming the field, with what it may have been meant for.
 */
export function chooseFields(fields: readonly JiraField[], wanted: readonly string[] | null): JiraField[] {
  if (wanted === null) {
    return defaultFieldIds.flatMap((id) => fields.find((field) => field.id === id) ?? []);
  }
  return wanted.map((text) => findField(fields, text));
}

function findField(fields: readonly JiraField[], text: string): JiraField {
  const byId = fields.find(({ id }) => id === text);
  if (byId) return byId;
  const named = fields.filter(({ id, name }) => [id.toLowerCase(), name.toLowerCase()].includes(text.toLowerCase()));
  const [only, ...others] = named;
  if (only && others.length === 0) return only;
  if (only) {
    const ids = named.map(({ id }) => id).join(', ');
    throw new AppError(
      'BAD_INPUT',
      `--fields: ${named.length} fields are called "${text}". Use the id of the one you mean: ${ids}.`,
    );
  }
  const near = nearestFields(fields, text).map(({ id, name }) => `${name} (${id})`);
  const hint = near.length > 0 ? ` Did you mean ${near.join(', ')}?` : ' Use the id or the name that Jira shows.';
  throw new AppError('BAD_INPUT', `--fields: this site has no field "${text}".${hint}`);
}

const hints = 5;

/** Names that hold the text or are held by it, then those that are a few typing errors away. */
function nearestFields(fields: readonly JiraField[], text: string): JiraField[] {
  const typed = text.toLowerCase();
  const farthest = Math.max(2, Math.floor(typed.length / 3));
  const scored = fields.flatMap((field) => {
    const names = [field.id.toLowerCase(), field.name.toLowerCase()];
    if (names.some((name) => name.includes(typed) || (name.length > 2 && typed.includes(name))))
      return [{ field, distance: 0 }];
    const distance = Math.min(...names.map((name) => editDistance(name, typed)));
    return distance <= farthest ? [{ field, distance }] : [];
  });
  return scored
    .sort((a, b) => a.distance - b.distance)
    .slice(0, hints)
    .map(({ field }) => field);
}

/** Levenshtein's: how many letters to add, drop or change. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (const [index, letter] of [...a].entries()) {
    const next = [index + 1];
    for (let column = 1; column <= b.length; column += 1) {
      const change = (row[column - 1] ?? 0) + (letter === b[column - 1] ? 0 : 1);
      next.push(Math.min(change, (row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
