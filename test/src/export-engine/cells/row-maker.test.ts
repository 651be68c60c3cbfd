import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { toColumns, type Cell, type FieldKind, type JiraField } from '../../../../src/export-engine';
import { sidesOf, type Aspect } from '../../../../src/export-engine/cells/field-sides';
import { rowMaker } from '../../../../src/export-engine/cells/row-maker';

const user = (displayName: string) => ({ accountId: `id-of-${displayName}`, displayName, active: true });
const option = (value: string, child?: string) => ({
  self: 'https://x',
  id: '1',
  value,
  ...(child && { child: { id: '2', value: child } }),
});
const doc = (text: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

const cells: [FieldKind, unknown, Cell][] = [
  ['text', 'Fix the login', 'Fix the login'],
  ['text', ' kept  as it is \n', ' kept  as it is \n'],
  ['richText', doc('Hello'), 'Hello'],
  ['richText', 'already *text*', 'already *text*'],
  ['url', 'https://example.com/?a=1', 'https://example.com/?a=1'],
  ['number', 3, 3],
  ['number', -0.5, -0.5],
  ['number', 12345678.9, 12345678.9],
  ['number', 0, 0],
  ['number', '1e400', '1e400'],
  ['boolean', false, false],
  ['boolean', 'yes', 'yes'],
  ['date', '2026-01-31', '2026-01-31'],
  ['date', '31/Jan/26', '31/Jan/26'],
  ['dateTime', '2026-01-31T10:00:00.000+0200', Date.UTC(2026, 0, 31, 8)],
  ['dateTime', '2026-01-31T10:00:00.000-0930', Date.UTC(2026, 0, 31, 19, 30)],
  ['dateTime', '2026-01-31T10:00:00.123Z', 1769853600123],
  ['dateTime', '2026-01-31T10:00:00-09:30', Date.UTC(2026, 0, 31, 19, 30)],
  ['dateTime', '1955-11-05T06:15:00.000+0000', Date.UTC(1955, 10, 5, 6, 15)],
  ['dateTime', '2026-13-31T10:00:00.000+0200', '2026-13-31T10:00:00.000+02:00'],
  ['dateTime', '2026', '2026'],
  ['user', user('Ada Lovelace'), 'Ada Lovelace'],
  ['user', { accountId: '5b10' }, '5b10'],
  ['users', [user('Ada Lovelace'), user('李雷')], ['Ada Lovelace', '李雷']],
  ['users', [user('Lovelace, Ada'), user('李雷')], ['Lovelace, Ada', '李雷']],
  ['group', { name: 'admins', groupId: '1' }, 'admins'],
  ['groups', [{ name: 'admins' }, { name: 'users' }], ['admins', 'users']],
  ['option', option('High'), 'High'],
  ['options', [option('Red'), option('Green, dark')], ['Red', 'Green, dark']],
  ['cascade', option('America', 'Costa Rica'), 'America > Costa Rica'],
  ['cascade', option('America'), 'America'],
  ['labels', ['backend', 'urgent'], ['backend', 'urgent']],
  ['labels', [], null],
  ['labels', 'one', 'one'],
  ['project', { id: '1', key: 'OBK', name: 'Openbook' }, 'Openbook'],
  ['issueType', { id: '1', name: 'Bug', subtask: false }, 'Bug'],
  ['status', { id: '1', name: 'In Progress', statusCategory: { name: 'In Progress' } }, 'In Progress'],
  ['priority', { id: '1', name: 'High' }, 'High'],
  ['resolution', { id: '1', name: 'Done', description: 'x' }, 'Done'],
  ['securityLevel', { id: '1', name: 'Staff only' }, 'Staff only'],
  [
    'versions',
    [
      { id: '1', name: '1.0' },
      { id: '2', name: '1.1' },
    ],
    ['1.0', '1.1'],
  ],
  ['components', [{ id: '1', name: 'API' }], ['API']],
  [
    'sprints',
    [
      { id: 1, name: 'Sprint 1', state: 'closed' },
      { id: 2, name: 'Sprint 2', state: 'active' },
    ],
    ['Sprint 1', 'Sprint 2'],
  ],
  [
    'sprints',
    [
      'com.atlassian.greenhopper.service.sprint.Sprint@1f[id=1,rapidViewId=2,state=CLOSED,name=Sprint 1, late,goal=,sequence=1]',
    ],
    ['Sprint 1, late'],
  ],
  ['parent', { id: '1', key: 'OBK-1', fields: { summary: 'Epic' } }, 'OBK-1'],
  ['parent', 'OBK-1', 'OBK-1'],
  ['parent', { hasEpicLinkFieldDependency: false, showField: false, data: { id: 1, key: 'OBK-1' } }, 'OBK-1'],
  [
    'parent',
    { hasEpicLinkFieldDependency: false, showField: false, nonEditableReason: { reason: 'X', message: 'Y' } },
    null,
  ],
  [
    'issueLinks',
    [
      {
        id: '1',
        type: { name: 'Blocks', inward: 'is blocked by', outward: 'blocks' },
        outwardIssue: { id: '2', key: 'OBK-12' },
      },
      {
        id: '2',
        type: { name: 'Cloners', inward: 'is cloned by', outward: 'clones' },
        inwardIssue: { id: '3', key: 'OBK-13' },
      },
    ],
    ['blocks OBK-12', 'is cloned by OBK-13'],
  ],
  ['issueLinks', [{ type: 'Duplicate', key: 'OBK-3', url: '/browse/OBK-3/' }], ['Duplicate OBK-3']],
  [
    'subtasks',
    [
      { id: '1', key: 'OBK-4', fields: {} },
      { id: '2', key: 'OBK-5', fields: {} },
    ],
    ['OBK-4', 'OBK-5'],
  ],
  ['rank', '0|hzzzzr:', '0|hzzzzr:'],
  [
    'timeTracking',
    { originalEstimate: '2d', remainingEstimate: '1d 4h', timeSpent: '4h', originalEstimateSeconds: 57600 },
    'original 2d, remaining 1d 4h, spent 4h',
  ],
  ['timeTracking', { timeSpentSeconds: 90 }, 'spent 90s'],
  ['timeTracking', {}, null],
  ['progress', { progress: 25, total: 100, percent: 25 }, '25%'],
  ['progress', { progress: 0, total: 0 }, '0/0'],
  ['votes', { votes: 3, hasVoted: false }, 3],
  ['votes', { votes: 0, hasVoted: false }, 0],
  ['watches', { watchCount: 2, isWatching: true }, 2],
  [
    'attachments',
    [
      { id: '1', filename: 'log.txt', size: 5 },
      { id: '2', filename: 'a, b.png' },
    ],
    ['log.txt', 'a, b.png'],
  ],
  [
    'comments',
    {
      comments: [
        { author: user('Ada'), created: '2026-01-31T10:00:00.000+0000', body: doc('Works.') },
        { author: user('Li'), created: '2026-01-31T11:00:00.000+0000', body: 'Does not.' },
      ],
      total: 2,
    },
    '2026-01-31T10:00:00.000+00:00 Ada:\nWorks.\n\n2026-01-31T11:00:00.000+00:00 Li:\nDoes not.',
  ],
  ['comments', { comments: [], total: 0 }, null],
  [
    'comments',
    { comments: [{ created: '2026-01-31T10:00:00.000+0000', body: 'By nobody.' }], total: 9 },
    '2026-01-31T10:00:00.000+00:00:\nBy nobody.\n\n(1 of 9 comments: Jira gives no more with the issue)',
  ],
  [
    'worklogs',
    {
      worklogs: [
        { author: user('Ada'), started: '2026-01-31T10:00:00.000+0000', timeSpent: '2h', comment: doc('Pairing') },
        { author: user('Li'), timeSpentSeconds: 60 },
      ],
    },
    '2026-01-31T10:00:00.000+00:00 Ada 2h:\nPairing\n\nLi 60s',
  ],
  ['requestType', { requestType: { id: '1', name: 'Get IT help' }, currentStatus: { status: 'Open' } }, 'Get IT help'],
  [
    'serviceLevel',
    {
      name: 'Time to resolution',
      ongoingCycle: { breached: false, paused: true, remainingTime: { friendly: '4h' } },
      completedCycles: [],
    },
    '4h left, paused',
  ],
  [
    'serviceLevel',
    { name: 'Time to resolution', completedCycles: [{ breached: true, elapsedTime: { friendly: '9h 5m' } }] },
    'breached in 9h 5m',
  ],
  [
    'serviceLevel',
    { name: 'Time to resolution', completedCycles: [{ breached: false, elapsedTime: { friendly: '2h' } }] },
    'met in 2h',
  ],
  ['serviceLevel', { name: 'Time to resolution', completedCycles: [] }, null],
  ['approvals', [{ name: 'Legal', finalDecision: 'approved' }, { name: 'Board' }], ['Legal: approved', 'Board']],
  ['feedback', { rating: 4 }, 4],
  ['other', 'text of an app', 'text of an app'],
  ['other', true, 'true'],
  ['other', 17, '17'],
  ['other', { id: '1', name: 'Team Rocket', isVisible: true }, 'Team Rocket'],
  ['other', { title: 'A title' }, 'A title'],
  ['other', { displayName: 'English', languageCode: 'en' }, 'English'],
  ['other', { workspaceId: 'w', objectId: '7' }, '{"workspaceId":"w","objectId":"7"}'],
  ['other', [{ id: '7' }, { name: 'x' }], '{"id":"7"}, x'],
  ['other', { value: { nested: [1, 2] } }, '{"value":{"nested":[1,2]}}'],
  ['other', {}, '{}'],
  ['other', doc('An app’s document'), 'An app’s document'],
];

const columnsOf = (...fields: Partial<JiraField>[]) =>
  toColumns(
    fields.map((field, index) => ({ id: `cf${index}`, name: `${index}`, custom: true, kind: 'text', ...field })),
  );
const plain = { richText: 'plain' } as const;

function cellOf(kind: FieldKind, value: unknown, aspect?: Aspect): Cell | undefined {
  const columns = columnsOf({ id: 'x', fieldId: 'cf', kind, ...(aspect && { aspect }) });
  return rowMaker(columns, plain)({ issue: { id: '1', key: 'OBK-1', fields: { cf: value } } })[0];
}

const kinds = [...new Set(cells.map(([kind]) => kind))];

describe('a value in a cell', () => {
  test.each(cells)('of kind %s: %j', (kind, value, expected) => {
    expect(cellOf(kind, value)).toEqual(expected);
  });

  test.each(kinds)('of kind %s: empty without a value', (kind) => {
    expect([cellOf(kind, null), cellOf(kind, undefined), cellOf(kind, '')]).toEqual([null, null, null]);
  });

  // A field can hold what its schema does not promise; it must come out as something, and never as a placeholder.
  test.each(kinds)('of kind %s: no shape breaks it or is lost', (kind) => {
    for (const [, value] of cells) {
      const text = JSON.stringify(cellOf(kind, value));
      expect(text).not.toContain('[object');
      expect(text).not.toContain('undefined');
    }
    if (kind !== 'serviceLevel') expect(cellOf(kind, { unheardOf: 'value' })).toBe('{"unheardOf":"value"}');
  });
});

const sides: [FieldKind, Aspect, unknown, Cell][] = [
  ['user', 'accountId', user('Ada'), 'id-of-Ada'],
  ['user', 'email', { ...user('Ada'), emailAddress: 'ada@example.com' }, 'ada@example.com'],
  ['user', 'email', user('Ada'), null],
  ['users', 'accountId', [user('Ada'), user('Li')], ['id-of-Ada', 'id-of-Li']],
  ['users', 'email', [user('Ada'), { emailAddress: 'li@example.com' }], ['', 'li@example.com']],
  ['cascade', 'parent', option('America', 'Costa Rica'), 'America'],
  ['cascade', 'child', option('America', 'Costa Rica'), 'Costa Rica'],
  ['cascade', 'child', option('America'), null],
  ['project', 'key', { id: '1', key: 'OBK', name: 'Openbook' }, 'OBK'],
  ['issueType', 'level', { id: '1', name: 'Bug', hierarchyLevel: 0 }, 0],
  [
    'status',
    'category',
    { name: 'Review', statusCategory: { key: 'indeterminate', name: 'In Progress' } },
    'In Progress',
  ],
  ['versions', 'releaseDates', [{ name: '1.0', releaseDate: '2026-01-31' }, { name: '1.1' }], ['2026-01-31', '']],
  ['sprints', 'state', [{ name: 'One', state: 'closed' }, 'S@1f[id=2,state=ACTIVE,name=Two]'], ['closed', 'active']],
  ['parent', 'summary', { key: 'OBK-1', fields: { summary: 'Epic' } }, 'Epic'],
  ['parent', 'summary', 'OBK-1', null],
  ['issueLinks', 'keys', [{ type: { outward: 'blocks' }, outwardIssue: { key: 'OBK-12' } }], ['OBK-12']],
  ['timeTracking', 'original', { originalEstimateSeconds: 57600 }, 57600],
  ['timeTracking', 'remaining', { remainingEstimateSeconds: 0 }, 0],
  ['timeTracking', 'spent', { timeSpent: '4h' }, null],
  ['progress', 'percent', { progress: 25, total: 100, percent: 25 }, 25],
  ['attachments', 'links', [{ filename: 'a', content: 'https://x/a' }, { filename: 'b' }], ['https://x/a', 'b']],
  ['attachments', 'count', [{ filename: 'a' }, { filename: 'b' }], 2],
  ['comments', 'count', { comments: [{}], total: 45 }, 45],
  ['worklogs', 'count', { worklogs: [{}, {}] }, 2],
  ['requestType', 'status', { requestType: { name: 'Help' }, currentStatus: { status: 'Open' } }, 'Open'],
  ['serviceLevel', 'breached', { ongoingCycle: { breached: false } }, false],
  ['serviceLevel', 'breached', { completedCycles: [{ breached: false }, { breached: true }] }, true],
  ['serviceLevel', 'remaining', { ongoingCycle: { remainingTime: { millis: -1500 } } }, -1.5],
];

describe('a side of a value', () => {
  test.each(sides)('%s, %s: %j', (kind, aspect, value, expected) => {
    expect(cellOf(kind, value, aspect)).toEqual(expected);
  });

  test('that no version of the app knows is empty', () => {
    expect(cellOf('status', { name: 'Done' }, 'child')).toBeNull();
  });

  test('is tested for each that is offered', () => {
    const offered = kinds.flatMap((kind) => sidesOf(kind).map(({ aspect }) => `${kind} ${aspect}`));
    expect([...new Set(sides.map(([kind, aspect]) => `${kind} ${aspect}`))].sort()).toEqual(offered.sort());
  });
});

describe('a row', () => {
  test('has a cell for each column, in their order', () => {
    const columns = columnsOf({ id: 'votes', kind: 'votes' }, { id: 'issuekey', kind: 'issueKey' }, { id: 'none' });
    const issue = { id: '1', key: 'OBK-1', fields: { votes: { votes: 3 }, other: 'x' } };
    expect(rowMaker(columns, plain)({ issue })).toEqual([3, 'OBK-1', null]);
  });

  test('takes the comments and work log that were read apart, which are complete', () => {
    const columns = columnsOf({ id: 'comment', kind: 'comments' }, { id: 'worklog', kind: 'worklogs' });
    const page = { comments: [{ body: 'One' }], worklogs: [], total: 2 };
    const issue = { id: '1', key: 'OBK-1', fields: { comment: page, worklog: page } };
    const comments = [{ body: 'One' }, { body: 'Two' }];
    expect(rowMaker(columns, plain)({ issue, comments, worklogs: [{ timeSpent: '1h' }] })).toEqual([
      ':\nOne\n\n:\nTwo',
      '1h',
    ]);
  });

  test.each([
    ['plain', 'a < b', '* a < b', 'x (https://x)'],
    ['markdown', 'a < b', '* a \\< b', '[x](https://x)'],
    ['html', 'a &lt; b', '<ul><li><p>a &lt; b</p></li></ul>', '<p><a href="https://x">x</a></p>'],
  ] as const)('writes rich text as %s', (richText, bare, list, link) => {
    const columns = columnsOf(
      { id: 'bare', kind: 'richText' },
      { id: 'list', kind: 'richText' },
      { id: 'link', kind: 'other' },
    );
    const paragraph = (text: string, ...marks: unknown[]) => ({
      type: 'paragraph',
      content: [{ type: 'text', text, marks }],
    });
    const document = (...content: unknown[]) => ({ type: 'doc', version: 1, content });
    const fields = {
      bare: 'a < b',
      list: document({ type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('a < b')] }] }),
      link: document(paragraph('x', { type: 'link', attrs: { href: 'https://x' } })),
    };
    expect(rowMaker(columns, { richText })({ issue: { id: '1', key: 'OBK-1', fields } })).toEqual([bare, list, link]);
  });

  test('never fails, whatever Jira gives, and survives JSON', () => {
    const isCell = (cell: Cell) =>
      cell === null ||
      ['string', 'boolean'].includes(typeof cell) ||
      (typeof cell === 'number' && Number.isFinite(cell)) ||
      (Array.isArray(cell) && cell.every((item) => typeof item === 'string'));
    const fields = kinds.flatMap((kind) => [{ kind }, ...sidesOf(kind).map(({ aspect }) => ({ kind, aspect }))]);
    const columns = columnsOf(...fields.map((field, index) => ({ ...field, id: `${index}`, fieldId: 'cf' })));
    const nearly = fc.constantFrom(...cells.map(([, value]) => value), ...sides.map(([, , value]) => value));
    // One part of a real value replaced by anything.
    const broken = fc.tuple(nearly, fc.nat(), fc.jsonValue()).map(([value, at, other]) => {
      let index = 0;
      const text = JSON.stringify(value, (_, part: unknown) => (index++ === at % 12 ? other : part));
      return JSON.parse(text) as unknown;
    });
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), broken), fc.constantFrom('plain', 'markdown', 'html'), (cf, richText) => {
        const row = rowMaker(columns, { richText })({ issue: { id: '1', key: 'OBK-1', fields: { cf } } });
        expect(row.filter((cell) => !isCell(cell))).toEqual([]);
        // JSON has no -0.
        expect(JSON.parse(JSON.stringify(row))).toEqual(row.map((cell) => (cell === 0 ? 0 : cell)));
      }),
      { numRuns: 1_000 },
    );
  });
});
