import { ManifestError } from './manifest-error';

/** What the host calls an app that has no id yet: a real id has no such zeroes, so nobody takes it for one. */
export const localAppId = 'ari:cloud:ecosystem::app/00000000-0000-0000-0000-000000000000';

/** What it calls the app on Connect that it follows, where nobody names one. */
export const localConnectKey = 'openbook-host';

/**
 * Replaces `${NAME}` in every string of a parsed manifest, as P:@forge/manifest/out/interpolator does: only names listed
 * under `environment.variables`, the given value before the default, a name without either is an error. The host alone
 * lets an unset variable stand in `app.id` and `app.connect.key`, so that no account is needed to run the app.
 */
export function interpolate(manifest: unknown, given: Readonly<Record<string, string | undefined>>): unknown {
  const declared = declaredVariables(manifest);

  function replace(text: string, path: string): string {
    return text.replace(/\$\{([a-zA-Z_][a-zA-Z0-9_]*)\}/g, (original, name: string) => {
      if (!declared.has(name)) return original;
      const value = given[name] ?? declared.get(name);
      if (value !== undefined) return value;
      if (path === 'app.id') return localAppId;
      if (path === 'app.connect.key') return localConnectKey;
      throw new ManifestError(`manifest.yml, ${path}: set the environment variable ${name}, or give it a default.`);
    });
  }

  function walk(value: unknown, path: string): unknown {
    if (typeof value === 'string') return replace(value, path);
    if (Array.isArray(value)) return value.map((item, index) => walk(item, `${path}[${index}]`));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, child]) => [key, walk(child, path === '' ? key : `${path}.${key}`)]),
    );
  }

  return walk(manifest, '');
}

function declaredVariables(manifest: unknown): Map<string, string | undefined> {
  const environment = property(manifest, 'environment');
  const variables = property(environment, 'variables');
  const declared = new Map<string, string | undefined>();
  for (const variable of Array.isArray(variables) ? (variables as unknown[]) : []) {
    const key = typeof variable === 'string' ? variable : property(variable, 'key');
    const fallback = property(variable, 'default');
    if (typeof key === 'string') declared.set(key, typeof fallback === 'string' ? fallback : undefined);
  }
  return declared;
}

const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
