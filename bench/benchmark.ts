import type { Figure } from './figure';

/** One benchmark. A missed target is a figure like any other: only what cannot be measured is an error. */
export type Benchmark = {
  /** One line. */
  readonly about: string;
  /** Its own options, a line each. */
  readonly options: readonly string[];
  /** Measures, says its tables as it goes, and gives back every figure. Throws for a wrong option. */
  run(args: readonly string[], say: (text: string) => void): Promise<readonly Figure[]>;
};
