import { describe, expect, it } from '@jest/globals';
import {
  loadsNothingElse,
  securityTxtIsFresh,
  type BuiltSite,
} from '../../../../../docs-site/core/claims/rules/site-rules';

const POLICY = "default-src 'none'; img-src 'self' data:; script-src 'self' 'sha256-AA='";
const aSite = (changes: Partial<BuiltSite> = {}): BuiltSite => ({
  files: [{ path: 'index.html', foreign: [] }],
  contentPolicies: [{ path: 'index.html', policy: POLICY }],
  securityTxt: 'Contact: mailto:a@example.com\nExpires: 2027-08-31T23:59:59Z\n',
  today: '2026-11-26',
  ...changes,
});
const words = ({ ok, seen }: { readonly ok: boolean; readonly seen: string }) => `${ok ? 'holds' : 'fails'}: ${seen}`;
const withPolicy = (policy: string | null) => aSite({ contentPolicies: [{ path: 'index.html', policy }] });

describe('loads-nothing-else', () => {
  it.each<[string, BuiltSite, string]>([
    [
      'of a site that keeps to itself',
      aSite(),
      'holds: Every page and what it loads: nothing is asked of another host, and the Content Security Policy lets no page ask.',
    ],
    [
      'of a picture from elsewhere',
      aSite({ files: [{ path: 'a/index.html', foreign: ['<img> loads from another host: https://x.example/b.png'] }] }),
      'fails: a/index.html: <img> loads from another host: https://x.example/b.png.',
    ],
    ['without a policy', withPolicy(null), 'fails: index.html has no Content Security Policy.'],
    [
      'that may ask another host',
      withPolicy("default-src 'none'; connect-src 'self' https://count.example"),
      'fails: The Content Security Policy of index.html allows https://count.example.',
    ],
    [
      'that may ask any host',
      withPolicy('default-src *'),
      'fails: The Content Security Policy of index.html allows *.',
    ],
    [
      'that may ask a host without a scheme',
      withPolicy('script-src cdn.example'),
      'fails: The Content Security Policy of index.html allows cdn.example.',
    ],
    ['without pages', aSite({ files: [] }), 'fails: The site has no page.'],
  ])('%s', (_what, site, said) => {
    expect(words(loadsNothingElse(site))).toBe(said);
  });
});

describe('security-txt-is-fresh', () => {
  it.each<[string, BuiltSite, string]>([
    ['in time', aSite(), 'holds: security.txt holds until 31 August 2027.'],
    ['soon over', aSite({ today: '2027-08-15' }), 'fails: security.txt runs out on 31 August 2027, in 16 days.'],
    [
      'over',
      aSite({ today: '2027-09-01' }),
      'fails: security.txt ran out on 31 August 2027: researchers take its contact for abandoned.',
    ],
    ['not there', aSite({ securityTxt: null }), 'fails: The site has no security.txt.'],
    ['without an end', aSite({ securityTxt: 'Contact: a\n' }), 'fails: security.txt does not say until when it holds.'],
  ])('%s', (_what, site, said) => {
    expect(words(securityTxtIsFresh(site))).toBe(said);
  });
});
