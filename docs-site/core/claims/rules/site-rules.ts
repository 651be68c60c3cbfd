import { staleSecurityTxt } from '../../check/security-txt-due';
import { dayInWords } from '../../versions/day-in-words';
import { outcomeOf, type Outcome } from './outcome';

/** The built site, as far as the rules look at it. */
export type BuiltSite = {
  /** Each page, style sheet and script by its path, with the addresses of other hosts that a browser would ask for. */
  readonly files: readonly { readonly path: string; readonly foreign: readonly string[] }[];
  /** The Content Security Policy of each page, by path; null where it has none. */
  readonly contentPolicies: readonly { readonly path: string; readonly policy: string | null }[];
  /** Null where the site has none. */
  readonly securityTxt: string | null;
  /** ISO 8601, UTC. */
  readonly today: string;
};

/** Every page keeps to its own host, by what it is made of and by the policy that the browser holds it to. */
export function loadsNothingElse({ files, contentPolicies }: BuiltSite): Outcome {
  if (files.length === 0) return { ok: false, seen: 'The site has no page.' };
  return outcomeOf(
    [
      ...files.flatMap(({ path, foreign }) => foreign.map((what) => `${path}: ${what}.`)),
      ...contentPolicies.flatMap(({ path, policy }) => {
        if (policy === null) return [`${path} has no Content Security Policy.`];
        return foreignSources(policy).map((source) => `The Content Security Policy of ${path} allows ${source}.`);
      }),
    ],
    'Every page and what it loads: nothing is asked of another host, and the Content Security Policy lets no page ask.',
  );
}

/** The sources of a policy that are neither this host, nothing, nor the digest of something on the page. */
const foreignSources = (policy: string): readonly string[] =>
  policy.split(';').flatMap((directive) =>
    directive
      .trim()
      .split(/\s+/)
      .slice(1)
      .filter((source) => /^(?:\*|https?:|wss?:)|\.[a-z]{2,}/i.test(source)),
  );

/** `security.txt` is there, and holds for a while yet. */
export function securityTxtIsFresh({ securityTxt, today }: BuiltSite): Outcome {
  const expires = /^Expires: (\d{4}-\d{2}-\d{2})T/m.exec(securityTxt ?? '')?.[1];
  if (securityTxt === null) return { ok: false, seen: 'The site has no security.txt.' };
  if (expires === undefined) return { ok: false, seen: 'security.txt does not say until when it holds.' };
  const stale = staleSecurityTxt(expires, today);
  return outcomeOf(stale === null ? [] : [stale.wrong], `security.txt holds until ${dayInWords(expires)}.`);
}
