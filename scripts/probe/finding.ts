import type { ProbedJira } from './probed-jira';

/** What came of a probe; `answer` is what the site did, in words that name no issue's content. */
export type Finding = { readonly verdict: 'agrees' | 'differs' | 'could not tell'; readonly answer: string };

/** One question of host/UNVERIFIED.md, by the id that its row names. It only reads. */
export type Probe = { readonly id: string; readonly run: (jira: ProbedJira) => Promise<Finding> };

export function compare(agrees: boolean, answer: string): Finding {
  return { verdict: agrees ? 'agrees' : 'differs', answer };
}

/** The site cannot answer the question: it has too few issues, or a trouble of its own. */
export class CouldNotTell extends Error {
  override readonly name = 'CouldNotTell';
}
