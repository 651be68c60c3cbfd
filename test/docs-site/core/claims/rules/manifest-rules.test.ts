import { describe, expect, it } from '@jest/globals';
import {
  egressIsDeclared,
  scopesAreExplained,
  type ManifestAndData,
} from '../../../../../docs-site/core/claims/rules/manifest-rules';
import { aTransfer } from './small-inventory';

const MANIFEST = `environment:
  variables:
    - APP_ID
    - key: COLLECTOR_URL
      default: https://collector.invalid
permissions:
  scopes:
    - read:jira-work
    - storage:app
  external:
    fetch:
      backend:
        - address: \${COLLECTOR_URL}
          inScopeEUD: false
        - address: \${DESK_URL}
          inScopeEUD: true
remotes:
  - key: old
    baseUrl: \${CONNECT_URL}
`;

const scopes = [
  { id: 'read', scope: 'read:jira-work', reason: 'To read.' },
  { id: 'keep', scope: 'storage:app', reason: 'To keep.' },
];
const facts = { apps: { apps: [{ id: 'openbook', scopes }] } } as unknown as ManifestAndData['facts'];
const transfers = ['COLLECTOR_URL', 'DESK_URL', 'CONNECT_URL'].map((addressVariable) =>
  aTransfer(undefined, { addressVariable }),
);

/** The data with one line of the manifest changed. */
function dataWith(line = '', instead = ''): ManifestAndData {
  if (!MANIFEST.includes(line)) throw new Error(`The manifest has no ${line}`);
  return { manifest: MANIFEST.replace(line, instead), inventory: { recordKinds: [], transfers }, facts };
}
const words = ({ ok, seen }: { readonly ok: boolean; readonly seen: string }) => `${ok ? 'holds' : 'fails'}: ${seen}`;

describe('scopes-are-explained', () => {
  it.each<[string, ManifestAndData, string]>([
    ['as they are', dataWith(), 'holds: The manifest asks for read:jira-work and storage:app; each is explained.'],
    [
      'one more',
      dataWith('    - storage:app\n', '    - storage:app\n    - write:jira-work\n'),
      'fails: write:jira-work is asked for and not explained.',
    ],
    ['one less', dataWith('    - storage:app\n', ''), 'fails: storage:app is explained and not asked for.'],
    [
      'as a map',
      dataWith('    - read:jira-work\n    - storage:app\n', '    read:jira-work: {}\n    storage:app: {}\n'),
      'holds: The manifest asks for read:jira-work and storage:app; each is explained.',
    ],
    [
      'one that goes further',
      dataWith(
        '    - read:jira-work\n    - storage:app\n',
        '    read:jira-work: { allowImpersonation: true }\n    storage:app: {}\n',
      ),
      'fails: With read:jira-work the app may act for people who are away; that is not explained.',
    ],
  ])('%s', (_what, data, said) => {
    expect(words(scopesAreExplained(data, { app: 'openbook' }))).toBe(said);
  });
});

describe('egress-is-declared', () => {
  const entry = '        - address: ${DESK_URL}\n          inScopeEUD: true\n';
  it.each<[string, ManifestAndData, string]>([
    [
      'as it is',
      dataWith(),
      'holds: The backend may reach ${COLLECTOR_URL}, ${DESK_URL} and ${CONNECT_URL}, the page no address. End-user data may go to ${DESK_URL}.',
    ],
    [
      'a new host',
      dataWith(entry, `${entry}        - address: https://api.example.com\n          inScopeEUD: false\n`),
      'fails: The manifest lets https://api.example.com be reached; no transfer goes there.',
    ],
    [
      'a host as a word',
      dataWith(entry, `${entry}        - '*.example.com'\n`),
      'fails: The manifest lets *.example.com be reached; no transfer goes there. *.example.com may get end-user data.',
    ],
    [
      'a host less',
      dataWith(entry, ''),
      'fails: ${DESK_URL} is declared, and the manifest does not let it be reached. ${DESK_URL} gets end-user data, and the manifest denies it.',
    ],
    [
      'a new remote',
      dataWith('remotes:\n', 'remotes:\n  - key: new\n    baseUrl: https://api.example.com\n'),
      'fails: The manifest lets https://api.example.com be reached; no transfer goes there.',
    ],
    [
      'a script of another host in the page',
      dataWith('  external:\n', '  external:\n    scripts:\n      - https://cdn.example.com\n'),
      'fails: The manifest lets a page load from https://cdn.example.com.',
    ],
    [
      'a host that the page may ask',
      dataWith('    fetch:\n', '    fetch:\n      client:\n        - address: https://api.example.com\n'),
      'fails: The manifest lets a page load from https://api.example.com.',
    ],
    [
      'end-user data elsewhere',
      dataWith('inScopeEUD: false', 'inScopeEUD: true'),
      'fails: ${COLLECTOR_URL} may get end-user data.',
    ],
    [
      'an address that is not the vendor’s to set',
      dataWith('https://collector.invalid', 'https://analytics.example.com'),
      'fails: An address that nobody set leads to https://analytics.example.com.',
    ],
  ])('%s', (_what, data, said) => {
    expect(words(egressIsDeclared(data, { 'end-user-data': ['DESK_URL'] }))).toBe(said);
  });
});
