/** What the commands touch of the process; tests pass their own. */
export type World = {
  /** The folder of the trust centre, absolute: policies, facts and versions are in it. */
  readonly siteDir: string;
  readonly out: { write(text: string): unknown };
  /** The day, ISO 8601, UTC: what is due and what is past counts from it. */
  readonly today: () => string;
  /** Asks whoever called, and answers the line that they typed. */
  readonly ask: (question: string) => Promise<string>;
  /** Answers when whoever called wants a server to stop. */
  readonly untilStopped: () => Promise<void>;
  readonly err: { write(text: string): unknown };
};

/** One command of `npm run policies`. */
export type Subcommand = {
  /** What `--help` says: options, a line each. */
  readonly help: string;
  /** Exit code 0 or 1. @throws AppError `BAD_INPUT` where it was called wrongly; its sentence says how to call it. */
  readonly run: (args: readonly string[], world: World) => Promise<0 | 1>;
};
