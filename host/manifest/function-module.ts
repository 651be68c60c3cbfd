import { limits } from '../limits';
import type { FunctionModule } from './host-manifest';
import { ManifestError } from './manifest-error';
import type { Node } from './node';

export function functionOf(module: Node): FunctionModule {
  const handler = module.text('handler');
  const exportName = handler.split('.').at(-1) ?? '';
  if (exportName === '' || exportName === handler) {
    throw new ManifestError(`manifest.yml, ${module.path}.handler: "${handler}" must be written file.export.`);
  }
  return { key: module.text('key'), handler, exportName, timeoutSeconds: timeoutOf(module) };
}

function timeoutOf(module: Node): number | undefined {
  const seconds = module.at('timeoutSeconds')?.value;
  const most = limits.invocation.longTimeout.value;
  if (seconds === undefined || (typeof seconds === 'number' && seconds >= 1 && seconds <= most)) return seconds;
  throw new ManifestError(`manifest.yml, ${module.path}: "timeoutSeconds" must be a number from 1 to ${most}.`);
}
