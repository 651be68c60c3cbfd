export { accountOf } from './account-of';
export { aceFreeze, aceSource } from './ace-store';
export type { BundleSource, MoveOptions } from './answer-move';
export { addMoveRoutes } from './express-routes';
export { refuseWrites, type Freeze } from './freeze';
export { createVerifier } from './verify-invocation';
