export type {
  ExternalPermissions,
  FunctionModule,
  HostManifest,
  PageModule,
  PageType,
  Resource,
} from './host-manifest';
export { ManifestError } from './manifest-error';
export { missingScope } from './missing-scope';
export { parseManifest } from './parse-manifest';
export { readManifest } from './read-manifest';
