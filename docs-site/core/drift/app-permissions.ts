import * as v from 'valibot';

/** The file of a released version that holds its `AppPermissions`. */
export const PERMISSIONS_FILE = 'permissions.json';

const variable = v.looseObject({ key: v.string(), default: v.optional(v.string()) });

/** What is read of `manifest.yml`; everything else may be there. */
const manifestFile = v.looseObject({
  environment: v.optional(v.looseObject({ variables: v.array(v.union([v.string(), variable])) })),
  permissions: v.record(v.string(), v.unknown()),
  remotes: v.optional(v.array(v.looseObject({ key: v.string() })), []),
});

export const appPermissions = v.strictObject({
  permissions: manifestFile.entries.permissions,
  remotes: v.array(v.looseObject({ key: v.string() })),
  /** Where an address leads that nobody set when the app was deployed, by the name of its variable. */
  defaults: v.record(v.string(), v.string()),
});

/** What the manifest lets the app do and reach: its scopes, the addresses and the remotes, word for word as they stand there. */
export type AppPermissions = v.InferOutput<typeof appPermissions>;

/** @throws ValiError where it is no manifest. `manifest` as YAML reads it. */
export function permissionsIn(manifest: unknown): AppPermissions {
  const { permissions, remotes, environment } = v.parse(manifestFile, manifest);
  const reached = JSON.stringify([permissions, remotes]);
  const defaults = (environment?.variables ?? []).flatMap((each) =>
    typeof each === 'string' || each.default === undefined || !reached.includes(`\${${each.key}}`)
      ? []
      : [[each.key, each.default] as const],
  );
  return { permissions, remotes, defaults: Object.fromEntries(defaults) };
}

export const parsePermissions = (json: string): AppPermissions =>
  v.parse(v.pipe(v.string(), v.parseJson(), appPermissions), json);
