import type { HostManifest } from './host-manifest';
import { ManifestError } from './manifest-error';

type Reference = { readonly of: string; readonly runsLong: boolean; readonly function: string };

/** Throws ManifestError for a module that names what is not there, or a function that may not run as long as it says. */
export function checkReferences(manifest: HostManifest): void {
  const { pages, functions, resources } = manifest;
  const calls = functionReferences(manifest);
  for (const { key, resource } of pages) refuseMissing(key, 'resource', resource, resources);
  for (const call of calls) refuseMissing(call.of, 'function', call.function, functions);
  for (const { key, timeoutSeconds } of functions) {
    if (timeoutSeconds !== undefined) {
      checkTimeout(
        key,
        timeoutSeconds,
        calls.filter((call) => call.function === key),
      );
    }
  }
}

function functionReferences(manifest: HostManifest): Reference[] {
  const { pages, triggers, consumers, scheduledTriggers, preUninstalls } = manifest;
  return [
    ...pages.flatMap(({ key, resolver }) =>
      resolver === undefined ? [] : [{ of: key, runsLong: false, function: resolver }],
    ),
    ...[...triggers, ...preUninstalls].map((module) => ({
      of: module.key,
      runsLong: false,
      function: module.function,
    })),
    ...[...consumers, ...scheduledTriggers].map((module) => ({
      of: module.key,
      runsLong: true,
      function: module.function,
    })),
  ];
}

function refuseMissing(of: string, kind: string, name: string, among: readonly { readonly key: string }[]): void {
  if (among.some(({ key }) => key === name)) return;
  throw new ManifestError(`manifest.yml, module ${of}: there is no ${kind} with the key "${name}".`);
}

/** P:@forge/lint, function-timeout linter: where another module calls the function too, 25 s are all that pass. */
function checkTimeout(functionKey: string, seconds: number, calls: readonly Reference[]): void {
  const others = calls.filter(({ runsLong }) => !runsLong);
  const [other] = others;
  if (other === undefined || (others.length < calls.length && seconds <= 25)) return;
  throw new ManifestError(
    `manifest.yml, function ${functionKey}: "timeoutSeconds" is for functions that only consumers and scheduled ` +
      `triggers call; the module ${other.of} calls this one too.`,
  );
}
