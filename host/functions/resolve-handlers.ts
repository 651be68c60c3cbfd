import { ManifestError, type HostManifest } from '../manifest';

/** A function of the app: a module's payload, and a context that is the same for all modules (D:function-reference/arguments). */
export type Handler = (payload: unknown, context: unknown) => unknown;

/** The handlers of the manifest's functions, by function key. Throws ManifestError for one that the bundle does not export. */
export function resolveHandlers(
  { functions }: HostManifest,
  exports: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, Handler> {
  return new Map(
    functions.map(({ key, handler, exportName }) => {
      const candidate = exports[exportName];
      if (typeof candidate === 'function') return [key, candidate as Handler];
      throw new ManifestError(
        `manifest.yml, function ${key}: the bundle has no function for the handler "${handler}".`,
      );
    }),
  );
}
