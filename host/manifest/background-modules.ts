/** The modules that run without a user and without a page (P:@forge/manifest, manifest-schema.json). */
import { limits } from '../limits';
import { NotEmulatedError } from '../not-emulated';
import type { ConsumerModule, Interval, PreUninstallModule, ScheduledTriggerModule } from './host-manifest';
import { ManifestError } from './manifest-error';
import type { Node } from './node';

const intervals: readonly Interval[] = ['fiveMinute', 'hour', 'day', 'week'];
const queueName = /^[a-zA-Z0-9-_]{1,36}$/;

export function consumersOf(modules: Node): ConsumerModule[] {
  const consumers = modules.list('consumer').map((module) => {
    refuseEmulated(module, ['endpoint', 'resolver']);
    // `crossVersion` is about events of older versions of the app; the host delivers those to the one it has.
    module.only('key', 'queue', 'function', 'crossVersion');
    const queue = module.text('queue');
    if (!queueName.test(queue)) {
      throw new ManifestError(
        `manifest.yml, ${module.path}.queue: "${queue}" must have 1 to 36 letters, digits, hyphens and underscores.`,
      );
    }
    return { key: module.text('key'), queue, function: module.text('function') };
  });
  const twice = consumers.find(({ queue }, index) => consumers.findIndex((other) => other.queue === queue) < index);
  if (twice) throw new NotEmulatedError(`several consumers of one queue (manifest.yml, queue ${twice.queue})`);
  return consumers;
}

/** At most five, one of them `fiveMinute` (D:limits-scheduled-trigger). */
export function scheduledTriggersOf(modules: Node): ScheduledTriggerModule[] {
  const triggers = modules.list('scheduledTrigger').map((module) => {
    refuseEmulated(module, ['endpoint']);
    module.only('key', 'function', 'interval', 'filter');
    const interval = intervals.find((name) => name === module.text('interval'));
    if (interval === undefined) {
      throw new ManifestError(`manifest.yml, ${module.path}.interval: must be one of ${intervals.join(', ')}.`);
    }
    return {
      key: module.text('key'),
      function: module.text('function'),
      interval,
      appIsLicensed: appIsLicensedOf(module),
    };
  });
  atMost('scheduledTrigger', triggers.length, limits.schedules.modules.value);
  const everyFive = triggers.filter(({ interval }) => interval === 'fiveMinute').length;
  atMost('scheduledTrigger with the interval fiveMinute', everyFive, limits.schedules.fiveMinuteModules.value);
  return triggers;
}

export function preUninstallsOf(modules: Node): PreUninstallModule[] {
  return modules.list('preUninstall').map((module) => {
    refuseEmulated(module, ['endpoint']);
    module.only('key', 'function');
    return { key: module.text('key'), function: module.text('function') };
  });
}

function appIsLicensedOf(module: Node): boolean {
  const filter = module.at('filter');
  filter?.only('appIsLicensed');
  const value = filter?.at('appIsLicensed')?.value;
  if (filter === undefined || typeof value === 'boolean') return value === true;
  throw new ManifestError(`manifest.yml, ${filter.path}: "appIsLicensed" must be true or false.`);
}

function refuseEmulated(module: Node, keys: readonly string[]): void {
  const key = keys.find((name) => module.at(name) !== undefined);
  if (key !== undefined) throw new NotEmulatedError(`"${key}" of a module (manifest.yml, ${module.path})`);
}

function atMost(what: string, count: number, most: number): void {
  if (count <= most) return;
  throw new ManifestError(
    `manifest.yml, modules.scheduledTrigger: an app may have ${most} ${what}, and this has ${count}.`,
  );
}
