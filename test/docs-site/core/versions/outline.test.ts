import { describe, expect, it } from '@jest/globals';
import { outline } from '../../../../docs-site/core/versions/outline';

describe('the outline of a document', () => {
  it.each([
    ['a title in the front matter', '---\ntitle: "Data: a statement"\n---\n\nText.\n', 'Data: a statement', []],
    ['a first heading as its title', '# Backup policy {#top}\n', 'Backup policy', []],
    ['neither', 'Text.\n', '', []],
    [
      'clauses with names of their own, in order',
      '## Scope {#scope}\n\n### Who *we* are {#who}\n\n## No name\n',
      '',
      [
        { id: 'scope', title: 'Scope', level: 2 },
        { id: 'who', title: 'Who we are', level: 3 },
      ],
    ],
    ['a heading in a code block', '```md\n## Not here {#no}\n```\n', '', []],
    [
      'a heading after a stray {',
      '## Less < than { more {#odd}\n',
      '',
      [{ id: 'odd', title: 'Less < than { more', level: 2 }],
    ],
  ])('of %s', (_, markdown, title, clauses) => expect(outline(markdown)).toEqual({ title, clauses }));
});
