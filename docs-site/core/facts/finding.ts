import type { FactFile } from './facts';
import type { FactPath } from './yaml-place';

/** Something wrong between facts that are each well-formed. */
export type Finding = {
  readonly file: FactFile;
  readonly path: FactPath;
  readonly wrong: string;
  readonly mend: string;
};
