import { parse } from 'yaml';
import { NotEmulatedError } from '../not-emulated';
import { checkReferences } from './check-references';
import type { ExternalPermissions, HostManifest, PageModule, PageType, Remote } from './host-manifest';
import { consumersOf, preUninstallsOf, scheduledTriggersOf } from './background-modules';
import { functionOf } from './function-module';
import { interpolate } from './interpolate';
import { ManifestError } from './manifest-error';
import { node, type Node } from './node';

const pageTypes: readonly PageType[] = ['jira:globalPage', 'jira:adminPage'];

/**
 * Reads the text of a manifest.yml. `variables` fill in `${NAME}`. Throws ManifestError, which names the place, and
 * NotEmulatedError for a module type that this host cannot run.
 */
export function parseManifest(
  text: string,
  variables: Readonly<Record<string, string | undefined>> = {},
): HostManifest {
  const root = node(interpolate(parsedYaml(text), variables), '');
  const app = required(root, 'app');
  const modules = required(root, 'modules');
  refuseOtherModules(modules);
  const manifest: HostManifest = {
    appId: app.text('id').replace('ari:cloud:ecosystem::app/', ''),
    connectKey: app.at('connect')?.text('key'),
    scopes: scopesOf(root),
    external: externalOf(root),
    content: {
      scripts: texts(root.at('permissions')?.at('content'), 'scripts'),
      styles: texts(root.at('permissions')?.at('content'), 'styles'),
    },
    pages: pageTypes.flatMap((type) => modules.list(type).map((module) => pageOf(type, module))),
    triggers: modules.list('trigger').map((module) => ({
      key: module.text('key'),
      function: module.text('function'),
      events: texts(module, 'events'),
    })),
    consumers: consumersOf(modules),
    scheduledTriggers: scheduledTriggersOf(modules),
    preUninstalls: preUninstallsOf(modules),
    functions: modules.list('function').map(functionOf),
    resources: root.list('resources').map((resource) => ({ key: resource.text('key'), path: resource.text('path') })),
    remotes: root.list('remotes').map(remoteOf),
  };
  checkReferences(manifest);
  return manifest;
}

function parsedYaml(text: string): unknown {
  try {
    return parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new ManifestError(`manifest.yml is not valid YAML: ${reason}`, { cause });
  }
}

function required(parent: Node, key: string): Node {
  const child = parent.at(key);
  if (!child) throw new ManifestError(`manifest.yml: "${key}" is missing.`);
  return child;
}

function refuseOtherModules(modules: Node): void {
  const known: readonly string[] = [
    ...pageTypes,
    'trigger',
    'consumer',
    'scheduledTrigger',
    'preUninstall',
    'function',
    // Words for Atlassian's own banners: nothing of it runs.
    'connectToForgeMigration',
  ];
  for (const type of Object.keys(modules.value ?? {})) {
    if (!known.includes(type)) throw new NotEmulatedError(`module type ${type} (manifest.yml, modules)`);
  }
}

const texts = (parent: Node | undefined, key: string): string[] =>
  (parent?.list(key) ?? []).map((item) => {
    if (typeof item.value === 'string') return item.value;
    throw new ManifestError(`manifest.yml, ${item.path}: must be a text.`);
  });

/** A list of names, or a map of names to options (P:@forge/manifest, manifest-schema.json, permissions.scopes). */
function scopesOf(root: Node): string[] {
  const permissions = root.at('permissions');
  const scopes = permissions?.at('scopes')?.value;
  return Array.isArray(scopes) ? texts(permissions, 'scopes') : Object.keys(scopes ?? {});
}

function externalOf(root: Node): ExternalPermissions {
  const external = root.at('permissions')?.at('external');
  const of = (key: string) => addresses(external, key);
  return {
    fetch: { backend: addresses(external?.at('fetch'), 'backend'), client: addresses(external?.at('fetch'), 'client') },
    fonts: of('fonts'),
    frames: of('frames'),
    images: of('images'),
    media: of('media'),
    scripts: of('scripts'),
    styles: of('styles'),
  };
}

/** An entry is an address, or a mapping with one. */
const addresses = (parent: Node | undefined, key: string): string[] =>
  (parent?.list(key) ?? []).map((entry) => {
    if (typeof entry.value === 'string') return entry.value;
    if (entry.at('remote')) throw new NotEmulatedError(`remotes (manifest.yml, ${entry.path})`);
    return entry.text('address');
  });

/** A map of regions to addresses, and a remote that admins configure, are not here. */
function remoteOf(remote: Node): Remote {
  if (typeof remote.at('baseUrl')?.value !== 'string') throw new NotEmulatedError(`${remote.path} without one baseUrl`);
  if (remote.at('auth')) throw new NotEmulatedError(`tokens for a remote (manifest.yml, ${remote.path}.auth)`);
  return { key: remote.text('key'), baseUrl: remote.text('baseUrl'), operations: texts(remote, 'operations') };
}

const pageOf = (type: PageType, module: Node): PageModule => ({
  type,
  key: module.text('key'),
  title: module.text('title'),
  resource: module.text('resource'),
  resolver: module.at('resolver')?.text('function'),
  ...buttonOf(type, module),
});

/** D:manifest-reference/modules/jira-admin-page; one page without, and one of each (P:@forge/lint, valid-module-required). */
function buttonOf(type: PageType, module: Node): Pick<PageModule, 'button'> {
  if (type !== 'jira:adminPage') return {};
  if (module.at('useAsConfig')?.value === true) return { button: 'Configure' };
  return module.at('useAsGetStarted')?.value === true ? { button: 'Get started' } : {};
}
