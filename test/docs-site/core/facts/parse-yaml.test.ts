import { describe, expect, it } from '@jest/globals';
import * as v from 'valibot';
import { problemInWords } from '../../../../docs-site/core/facts/fact-problem';
import { parseYaml } from '../../../../docs-site/core/facts/parse-yaml';
import { day, id, line, stated } from '../../../../docs-site/core/facts/stated';

const schema = v.strictObject({
  regions: v.array(
    v.strictObject({ id, apps: v.optional(v.array(id)), country: line, since: v.optional(stated(day)) }),
  ),
  kind: v.optional(v.picklist(['added', 'removed'])),
  count: v.optional(v.number()),
  open: v.optional(v.boolean()),
});

const problemsOf = (text: string) => {
  const parsed = parseYaml(schema, 'facts/x.yaml', text);
  return parsed.ok ? [] : parsed.problems.map(problemInWords);
};

const HETZNER = 'regions:\n  - id: hetzner\n    country: Germany\n';

describe('a YAML file by its schema', () => {
  it('answers the value, and where things stand in it', () => {
    const parsed = parseYaml(schema, 'facts/x.yaml', `# where\n${HETZNER}`);
    expect(parsed).toMatchObject({ ok: true, value: { regions: [{ id: 'hetzner', country: 'Germany' }] } });
    if (!parsed.ok) throw new Error('It could not be read.');
    expect(parsed.placeOf(['regions', 0, 'country'])).toEqual({ line: 4, column: 5 });
    expect(parsed.placeOf(['regions', 0, 'place'])).toEqual({ line: 3, column: 5 });
  });

  it.each([
    ['a day without quotation marks', `${HETZNER}    since: 2026-11-23\n`],
    ['"not stated"', `${HETZNER}    since: not stated\n`],
    ['a word that an older YAML took for no', `${HETZNER}    apps: [no]\n`],
  ])('takes %s', (_, text) => expect(problemsOf(text)).toEqual([]));

  it.each([
    [
      'an unknown name, with the near one',
      `${HETZNER}    contry: Germany\n`,
      'facts/x.yaml:4:5 regions, "hetzner", contry: "contry" is not known here. ' +
        'Mend: Write "country", if that is meant; else take the line out.',
    ],
    [
      'an unknown name with none near',
      `${HETZNER}colour: red\n`,
      'facts/x.yaml:4:1 colour: "colour" is not known here. ' +
        'Mend: Take the line out, or use one of these: regions, kind, count, open.',
    ],
    [
      'a missing fact',
      'regions:\n  - id: hetzner\n',
      'facts/x.yaml:2:5 regions, "hetzner", country: "country" is missing. ' +
        'Mend: Add a line that begins with "country:".',
    ],
    [
      'an empty one',
      'regions:\n  - id: hetzner\n    country:\n',
      'facts/x.yaml:3:5 regions, "hetzner", country: This has to be words, and it is empty. ' +
        'Mend: Write words, in quotation marks if they look like a number.',
    ],
    [
      'a list that is none',
      'regions:\n  - id: hetzner\n    country: Germany\n    apps: smart-git\n',
      'facts/x.yaml:4:5 regions, "hetzner", apps: This has to be a list, and it is "smart-git". ' +
        'Mend: Write one entry a line, each beginning with "- ".',
    ],
    [
      'a day in another form',
      `${HETZNER}    since: 23.11.2026\n`,
      'facts/x.yaml:4:5 regions, "hetzner", since: "23.11.2026" cannot stand here. ' +
        'Mend: Write a day as 2026-11-23.',
    ],
    [
      'a number where a day or nothing may stand',
      `${HETZNER}    since: 2026\n`,
      'facts/x.yaml:4:5 regions, "hetzner", since: This has to be words, and it is 2026. ' +
        'Mend: Write words, in quotation marks if they look like a number. Or write: not stated',
    ],
    [
      'a choice that there is not',
      `${HETZNER}kind: new\n`,
      'facts/x.yaml:4:1 kind: "new" cannot stand here. Mend: Write one of these: added, removed.',
    ],
    [
      'a colon in a value',
      'regions:\n  - id: hetzner\n    country: Germany: EU\n',
      'facts/x.yaml:3:14 Nested mappings are not allowed in compact mappings. Mend: Put the whole value in quotation ' +
        'marks; a colon with a space behind it means something here.',
    ],
    [
      'a name that stands twice',
      `${HETZNER}    country: France\n`,
      'facts/x.yaml:4:5 The same name stands here twice. Mend: Take one of the two lines out.',
    ],
    [
      'a tab',
      'regions:\n\t- id: hetzner\n',
      'facts/x.yaml:2:1 Tabs are not allowed as indentation. Mend: Indent with spaces.',
    ],
    [
      'a file with nothing in it',
      '# later\n',
      'facts/x.yaml:1:1 This has to be names with values, and it is empty. ' +
        'Mend: Write one "name: value" a line, indented alike.',
    ],
  ])('says of %s what is wrong and how to mend it', (_, text, problem) => expect(problemsOf(text)).toEqual([problem]));

  it('finds all problems, not only the first', () => {
    const problems = problemsOf('regions:\n  - id: Hetzner\n    contry: Germany\n  - id: aws\ncount: many\nopen: 1\n');
    expect(problems.map((problem) => /^facts\/x\.yaml:\d+:\d+ [^:]*/.exec(problem)?.[0])).toEqual([
      'facts/x.yaml:2:5 regions, "Hetzner", id',
      'facts/x.yaml:2:5 regions, "Hetzner", country',
      'facts/x.yaml:3:5 regions, "Hetzner", contry',
      'facts/x.yaml:4:5 regions, "aws", country',
      'facts/x.yaml:5:1 count',
      'facts/x.yaml:6:1 open',
    ]);
  });
});
