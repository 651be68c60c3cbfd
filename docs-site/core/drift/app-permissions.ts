import * as v from 'valibot';
import { defaultsIn, manifestIn } from '../manifest';

/** The file of a released version that holds its `AppPermissions`. */
export const PERMISSIONS_FILE = 'permissions.json';

export const appPermissions = v.strictObject({
  permissions: v.record(v.string(), v.unknown()),
  remotes: v.array(v.looseObject({ key: v.string() })),
  /** Where an address leads that nobody set when the app was deployed, by the name of its variable. */
  defaults: v.record(v.string(), v.string()),
});

/** What the manifest lets the app do and reach: its scopes, the addresses and the remotes, word for word as they stand there. */
export type AppPermissions = v.InferOutput<typeof appPermissions>;

/** @throws where the text of `manifest.yml` is no manifest */
export function permissionsIn(yaml: string): AppPermissions {
  const manifest = manifestIn(yaml);
  const { permissions, remotes } = manifest;
  const reached = JSON.stringify([permissions, remotes]);
  const defaults = defaultsIn(manifest).filter(([name]) => reached.includes(`\${${name}}`));
  return { permissions, remotes, defaults: Object.fromEntries(defaults) };
}

export const parsePermissions = (json: string): AppPermissions =>
  v.parse(v.pipe(v.string(), v.parseJson(), appPermissions), json);
