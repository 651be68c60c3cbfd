import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { diffWordsWithSpace } from 'diff';

const VERSIONS = join(import.meta.dirname, '../../../docs-site/versioned_docs');
const textOf = async (label: string, document: string) =>
  readFile(join(VERSIONS, `version-${label}`, `${document}.md`), 'utf8');

/** The lines of 1.1 that changed, with what was taken away as [-…-] and what was added as {+…+}; spaces count. */
async function changedLines(document: string): Promise<readonly string[]> {
  const parts = diffWordsWithSpace(await textOf('1.0', document), await textOf('1.1', document));
  const marked = parts.map(({ value, added, removed }) => (added ? `{+${value}+}` : removed ? `[-${value}-]` : value));
  return marked
    .join('')
    .split('\n')
    .filter((line) => /\[-|\{\+/.test(line));
}

describe('from policy version 1.0 to 1.1', () => {
  it('changes spelling and spaces of the statement, and nothing else', async () => {
    expect(await changedLines('statement')).toEqual([
      'Technical and organisational measures protect this data.[-  -]{+ +}We update them regularly. ' +
        'Please also know their limit: data that',
      'Only apps with a function [-which-]{+that+} lets people report a problem handle support data.',
      "- **What it is about:** errors that occur in end-users[- -]' browsers.",
      '- **What it holds:** a picture of [-behavior-]{+behaviour+} in the product: ' +
        'which features are used, how often and how.',
      'The Cloud Apps run in the data [-centers-]{+centres+} of two providers. Which one depends on the app.',
      'We [-backup-]{+back+} {+up +}the data at least once a day. ' +
        'Backups are stored securely and are protected against unauthorised access. The',
      'documentation of each product has[-  -]{+ +}the details.',
    ]);
  });

  it.each(['hosting-regions', 'backup-policy'])('leaves the document %s as it is', async (document) => {
    expect(await textOf('1.1', document)).toContain('title: ');
    expect(await textOf('1.1', document)).toBe(await textOf('1.0', document));
  });
});
