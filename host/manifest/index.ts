export type {
  ConsumerModule,
  ExternalPermissions,
  FunctionModule,
  HostManifest,
  Interval,
  PageModule,
  PageType,
  PreUninstallModule,
  Resource,
  ScheduledTriggerModule,
} from './host-manifest';
export { ManifestError } from './manifest-error';
export { missingScope } from './missing-scope';
export { parseManifest } from './parse-manifest';
export { readManifest } from './read-manifest';
