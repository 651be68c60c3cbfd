import { canonicalJson } from '../../../src/inventory/canonical-json';
import { byName, type Declaration, type Named } from './declaration';

/** Something that the code and a policy version say differently: `what` by name, and how in words. */
export type Difference = { readonly what: string; readonly how: string };

/**
 * Everything that the code declares otherwise than a policy version, in the order of the version and then of the code. What one
 * of them has and the other has not is one difference, however much belongs to it. The order of a declaration says nothing.
 */
export const differences = (label: string, version: Declaration, code: Declaration): readonly Difference[] =>
  within('', byName(version), byName(code), label);

function within(place: string, version: Named, code: Named, label: string): readonly Difference[] {
  return [...new Set([...Object.keys(version), ...Object.keys(code)])].flatMap((name) => {
    const what = place === '' ? name : `${place}, ${name}`;
    const [was, is] = [version[name], code[name]];
    if (was === undefined && is === undefined) return [];
    if (was === undefined) return [{ what, how: `in the code, not in ${label}` }];
    if (is === undefined) return [{ what, how: `in ${label}, not in the code` }];
    if (isNamed(was) && isNamed(is)) return within(what, was, is, label);
    if (canonicalJson(was) === canonicalJson(is)) return [];
    return [{ what, how: `${inWords(was)} in ${label}, ${inWords(is)} in the code` }];
  });
}

const isNamed = (value: unknown): value is Named =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const inWords = (value: unknown) => (typeof value === 'string' ? `"${value}"` : canonicalJson(value));
