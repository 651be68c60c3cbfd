import { randomUUID } from 'node:crypto';

/** Makes an id that nobody can guess. Use cases take it as an argument, so that tests can name their records. */
export type NewId = () => string;

export const randomId: NewId = () => randomUUID();
