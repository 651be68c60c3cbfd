import type { DocumentId } from '../../../../docs-site/core/versions/policy-version';

/** SHA-256 of "## Sending {#sending} We send nothing." */
export const SENDING_DIGEST = '23c32700686bf5d5714e4391d40aee61db32c072cd2d272b22f08d024221c366';

export const aStatement = (sentence = 'We send nothing. <!-- claim: nothing-is-sent -->') =>
  `---\ntitle: Statement\n---\n\n# Statement\n\n## Keeping {#keeping}\n\nWe keep little.\n\n## Sending {#sending}\n\n${sentence}\n`;

export const theDocuments = (statement = aStatement()): Readonly<Record<DocumentId, string>> => ({
  statement,
  'hosting-regions': '## Regions {#regions}\n\nHere.\n',
  'backup-policy': '## Restore {#restore}\n\nNone.\n',
});

/** Each line is one of the claim's; `null` takes it out. */
export const aClaim = (changes: Readonly<Record<string, string | null>> = {}) =>
  Object.entries({
    id: 'nothing-is-sent',
    kind: 'checked',
    promise: 'We send nothing.',
    document: 'statement',
    clause: 'sending',
    lookedAt: SENDING_DIGEST,
    checks: '[{ id: wire, kind: test, file: test/wire.test.ts, name: the wire is silent }]',
    ...changes,
  })
    .flatMap(([name, value]) => (value === null ? [] : [`    ${name}: ${value}\n`]))
    .join('')
    .replace(/^ {3}/, '  -');

export const claimsYaml = (...claims: readonly string[]) => `claims:\n${claims.join('')}`;
