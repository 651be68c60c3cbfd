import { Contrib, Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';
import * as v from 'valibot';

/** One package of `package-lock.json` (D: docs.npmjs.com/cli/configuring-npm/package-lock-json, version 3). */
const lockedPackage = v.object({
  name: v.optional(v.string()),
  version: v.optional(v.string()),
  resolved: v.optional(v.string()),
  integrity: v.optional(v.string()),
  license: v.optional(v.string()),
  link: v.optional(v.boolean(), false),
  dependencies: v.optional(v.record(v.string(), v.string()), {}),
  optionalDependencies: v.optional(v.record(v.string(), v.string()), {}),
  peerDependencies: v.optional(v.record(v.string(), v.string()), {}),
  peerDependenciesMeta: v.optional(v.record(v.string(), v.object({ optional: v.optional(v.boolean(), false) })), {}),
});
const lockFile = v.object({ lockfileVersion: v.literal(3), packages: v.record(v.string(), lockedPackage) });

type Packages = v.InferOutput<typeof lockFile>['packages'];
type LockedPackage = Packages[string];

/** Where the packages stand that the deployed app is made of: its functions, and its pages. */
const ROOTS = ['', 'static/app'];

/**
 * What the deployed app is made of, as CycloneDX 1.6 JSON: every package that its functions and its pages need, from the lock
 * file, with version, licence and checksum. What builds and tests it is left out. The same lock file gives the same bytes.
 */
export function billOfMaterials(lockJson: string): { readonly sbom: string; readonly components: number } {
  const { packages } = v.parse(v.pipe(v.string(), v.parseJson(), lockFile), lockJson);
  const needed = new Map<string, Models.Component>();
  const app = new Models.Component(Enums.ComponentType.Application, packages['']?.name ?? 'app', {
    bomRef: 'app',
    ...versionOf(packages['']),
  });
  for (const root of ROOTS) add(root, app);

  const bom = new Models.Bom({
    metadata: new Models.Metadata({ component: app }),
    components: new Models.ComponentRepository(needed.values()),
  });
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  return { sbom: `${serializer.serialize(bom, { sortLists: true, space: 1 })}\n`, components: needed.size };

  /** Adds what the package at a path needs, and what that needs. */
  function add(path: string, component: Models.Component): void {
    for (const name of neededBy(packages[path])) {
      const found = pathOf(packages, path, name);
      // An optional package that is made for other machines, or one of another workspace, may be missing.
      if (found === null || packages[found]?.link) continue;
      const known = needed.get(found);
      const one = known ?? componentOf(found, packages[found]!);
      component.dependencies.add(one.bomRef);
      if (known !== undefined) continue;
      needed.set(found, one);
      add(found, one);
    }
  }
}

function neededBy(one: LockedPackage | undefined): readonly string[] {
  if (one === undefined) return [];
  const peers = Object.keys(one.peerDependencies).filter((name) => one.peerDependenciesMeta[name]?.optional !== true);
  return [...new Set([...Object.keys({ ...one.dependencies, ...one.optionalDependencies }), ...peers])];
}

/** Where Node finds a package from the folder of another: in the nearest `node_modules` above; null where it is not installed. */
function pathOf(packages: Packages, from: string, name: string): string | null {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/')))) {
    const path = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (packages[path] !== undefined) return path;
    if (folder === '') return null;
  }
}

function componentOf(path: string, { name, version, integrity, license, ...rest }: LockedPackage): Models.Component {
  const full = name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const [, group, own = full] = /^(@[^/]+)\/(.+)$/.exec(full) ?? [];
  const component = new Models.Component(Enums.ComponentType.Library, own, {
    bomRef: path,
    purl: `pkg:npm/${group === undefined ? '' : `${encodeURIComponent(group)}/`}${own}@${version ?? ''}`,
    ...(group === undefined ? {} : { group }),
    ...versionOf({ version, ...rest }),
  });
  if (license !== undefined) component.licenses.add(licenseOf(license));
  const sha512 = /sha512-(\S+)/.exec(integrity ?? '')?.[1];
  if (sha512 !== undefined) {
    component.hashes.set(Enums.HashAlgorithm['SHA-512'], Buffer.from(sha512, 'base64').toString('hex'));
  }
  return component;
}

const versionOf = (one: Pick<LockedPackage, 'version'> | undefined) =>
  one?.version === undefined ? {} : { version: one.version };

/** npm's field is an SPDX id, an expression, or words such as "SEE LICENSE IN LICENSE.md". */
function licenseOf(text: string): Models.License {
  const validate = (expression: string) => {
    if (!/^[\w.+()-]+(?: (?:AND|OR|WITH) [\w.+()-]+)*$/.test(expression)) throw new Error('No SPDX expression.');
  };
  return new Contrib.License.Factories.LicenseFactory(validate).makeFromString(text);
}
