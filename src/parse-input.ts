import * as v from 'valibot';
import { AppError } from './app-error';

/**
 * Reads something that came from outside. What the schema does not name is dropped.
 * @throws AppError BAD_INPUT that names the field and what is wrong with it, never its value.
 */
export function parseInput<S extends v.GenericSchema>(schema: S, input: unknown, what: string): v.InferOutput<S> {
  const result = v.safeParse(schema, input);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const field = v.getDotPath(issue) ?? 'it';
  const problem =
    issue.received === 'undefined' ? `${field} is missing` : `${field} should be ${issue.expected ?? 'something else'}`;
  throw new AppError('BAD_INPUT', `${what} cannot be read: ${problem}.`);
}
