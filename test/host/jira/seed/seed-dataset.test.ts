import { describe, expect, test } from '@jest/globals';
import { seedDataset } from '../../../../host/jira';
import { askJira, testNow } from '../../../support/jira-site';

const dataset = seedDataset();
const valuesAt = (id: string): readonly unknown[] =>
  dataset.issues.map(({ fields }) => fields[id]).filter((value) => value !== undefined && value !== null);

describe('the generated site', () => {
  test('is the same to the byte for the same seed, and another for another', () => {
    const text = (seed: number): string => JSON.stringify(seedDataset({ seed, issues: 120 }));
    expect(text(1)).toBe(text(1));
    expect(text(1)).not.toBe(text(2));
  });

  test('has 2,000 issues in seven projects, numbered without gaps', () => {
    expect(dataset.issues).toHaveLength(2000);
    expect(dataset.projects.map(({ key }) => key)).toEqual(['OBK', 'PAY', 'WEB', 'HELP', 'DATA', 'PPL', 'SEC']);
    for (const { key } of dataset.projects) {
      const numbers = dataset.issues
        .filter((issue) => issue.key.startsWith(`${key}-`))
        .map((issue) => Number(issue.key.slice(key.length + 1)));
      expect(numbers).toEqual(numbers.map((_number, place) => place + 1));
      expect(numbers.length).toBeGreaterThan(20);
    }
  });

  test('every field of the list is used, and every field that is used is on the list', () => {
    const listed = dataset.fields
      .filter(({ schema, id }) => schema !== undefined || id === 'parent')
      .map(({ id }) => id);
    const used = new Set(dataset.issues.flatMap(({ fields }) => Object.keys(fields)));
    expect([...used].filter((id) => !listed.includes(id))).toEqual([]);
    // `environment` stays empty on purpose: a column of nothing is a case too. Worklogs are made up when they are asked for.
    expect(listed.filter((id) => valuesAt(id).length === 0)).toEqual(['environment', 'worklog']);
  });

  test('two custom fields share a name', () => {
    expect(dataset.fields.filter(({ name }) => name === 'Severity').map(({ id }) => id)).toEqual([
      'customfield_10028',
      'customfield_10029',
    ]);
  });

  test.each([
    ['a formula', /^=/],
    ['a plus', /^\+/],
    ['a minus', /^-/],
    ['an at sign', /^@/],
    ['a tab', /^\t/],
    ['quotes', /^"""$/],
    ['right-to-left text', /\p{Script=Arabic}/u],
    ['an emoji', /\p{Emoji_Presentation}/u],
    ['very long text', /^.{240,255}$/],
    ['markup', /<script>/],
  ])('some summary has %s', (_what, pattern) => {
    expect(valuesAt('summary').some((summary) => pattern.test(String(summary)))).toBe(true);
  });

  test.each([
    'heading',
    'bulletList',
    'orderedList',
    'taskItem',
    'table',
    'mention',
    'codeBlock',
    'panel',
    'blockquote',
    'inlineCard',
    'emoji',
    'date',
    'status',
    'rule',
    'hardBreak',
  ])('some description or comment has a %s', (type) => {
    expect(JSON.stringify([valuesAt('description'), valuesAt('comment')])).toContain(`"type":"${type}"`);
  });

  test('its history is possible: created before updated, done when resolved, sub-tasks under a parent of their project', () => {
    const wrong = dataset.issues.filter(({ key, fields }) => {
      const { created, updated, resolutiondate, status, parent } = fields as Record<string, string> & {
        status: { statusCategory: { key: string } };
        parent?: { key: string };
      };
      const isDone = status.statusCategory.key === 'done';
      const strayParent = parent !== undefined && parent.key.split('-')[0] !== key.split('-')[0];
      return (
        created! > updated! ||
        isDone !== (resolutiondate !== null) ||
        (isDone && resolutiondate! < created!) ||
        strayParent
      );
    });
    expect(wrong.map(({ key }) => key)).toEqual([]);
  });

  test('nobody finds a restricted issue through a link of an open one', () => {
    const restricted = new Set(dataset.issues.filter(({ fields }) => fields.security !== null).map(({ id }) => id));
    const open = dataset.issues.filter(({ id }) => !restricted.has(id));
    const ends = open.flatMap(({ fields }) => [fields.issuelinks, fields.subtasks, fields.parent].flat()) as (
      { id?: string; inwardIssue?: { id: string }; outwardIssue?: { id: string } } | undefined
    )[];
    expect(
      ends
        .flatMap((end) => [end?.id, end?.inwardIssue?.id, end?.outwardIssue?.id])
        .filter((id) => id !== undefined && restricted.has(id)),
    ).toEqual([]);
  });
});

describe('its dates follow the clock of the site', () => {
  test.each([testNow, Date.UTC(2024, 1, 29, 3), Date.UTC(2031, 6, 6, 23, 59)])('%i', async (now) => {
    const { post } = askJira(dataset, { clock: () => now, baseUrl: 'http://localhost:4310/' });
    const count = async (jql: string): Promise<number> =>
      (await post('/rest/api/3/search/approximate-count', { jql })).body.count as number;
    expect(await count('created >= -7d')).toBeGreaterThan(30);
    expect(await count('updated >= -1d')).toBeGreaterThan(10);
    expect(await count('created > now() or updated > now()')).toBe(0);
    expect(await count('sprint in openSprints()')).toBeGreaterThan(50);
    expect(await count('due < now() and resolution = Unresolved')).toBeGreaterThan(20);
    const { body } = await post('/rest/api/3/search/jql', { jql: 'key = OBK-1', fields: ['assignee'] });
    expect(JSON.stringify(body)).toContain('"self":"http://localhost:4310/rest/api/3/issue/');
    expect(JSON.stringify(body)).not.toContain('openbook.invalid');
  });
});
