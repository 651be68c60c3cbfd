/** Takes out all that is kept as one zip, and reads such a zip back; in any JavaScript runtime. Import it only from here. */
export type { Manifest } from './manifest';
export { readTakeOut, type TakeOut } from './read-take-out';
export type { TakenRecord } from './record-lines';
export { throwIfStopped } from './stopped';
export { writeTakeOut, type TakeOutSource } from './write-take-out';
