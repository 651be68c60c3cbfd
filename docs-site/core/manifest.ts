import * as v from 'valibot';
import { parse } from 'yaml';

const address = v.union([
  v.string(),
  v.looseObject({ address: v.optional(v.string()), inScopeEUD: v.optional(v.boolean()) }),
]);
const addresses = v.array(address);
const variable = v.union([v.string(), v.looseObject({ key: v.string(), default: v.optional(v.string()) })]);

/** What is read of `manifest.yml`; everything else may be there, and stays. */
const manifest = v.looseObject({
  environment: v.optional(v.looseObject({ variables: v.array(variable) })),
  permissions: v.looseObject({
    /** A list, or a map of scopes to how far they go (P:@forge/manifest, manifest-schema.json, permissions.scopes). */
    scopes: v.union([
      v.array(v.string()),
      v.record(v.string(), v.looseObject({ allowImpersonation: v.optional(v.boolean()) })),
    ]),
    external: v.optional(v.objectWithRest({ fetch: v.optional(v.record(v.string(), addresses)) }, addresses)),
  }),
  remotes: v.optional(v.array(v.looseObject({ key: v.string(), baseUrl: v.string() })), []),
});

export type Manifest = v.InferOutput<typeof manifest>;
/** An address that may be reached: itself, or with what goes there. */
export type Address = v.InferOutput<typeof address>;

/** @throws where the text of `manifest.yml` is no YAML, or no manifest */
export const manifestIn = (yaml: string): Manifest => v.parse(manifest, parse(yaml));

/** Where the variables lead that nobody set when the app was deployed, by name. */
export const defaultsIn = ({ environment }: Manifest): readonly (readonly [name: string, leadsTo: string])[] =>
  (environment?.variables ?? []).flatMap((each) =>
    typeof each === 'string' || each.default === undefined ? [] : [[each.key, each.default] as const],
  );
