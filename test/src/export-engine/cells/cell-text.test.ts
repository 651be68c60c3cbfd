import { describe, expect, test } from '@jest/globals';
import { cellText } from '../../../../src/export-engine/cells/cell-text';
import type { FieldKind } from '../../../../src/export-engine';

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

const cells: [FieldKind, unknown, string][] = [
  ['text', 'Fix the login', 'Fix the login'],
  ['text', ' kept  as it is \n', ' kept  as it is \n'],
  ['richText', doc('Hello'), 'Hello'],
  ['richText', 'already *text*', 'already *text*'],
  ['url', 'https://example.com/?a=1', 'https://example.com/?a=1'],
  ['number', 3, '3'],
  ['number', -0.5, '-0.5'],
  ['number', 12345678.9, '12345678.9'],
  ['date', '2026-01-31', '2026-01-31'],
  ['dateTime', '2026-01-31T10:00:00.000+0200', '2026-01-31T10:00:00.000+02:00'],
  ['dateTime', '2026-01-31T10:00:00.000-0930', '2026-01-31T10:00:00.000-09:30'],
  ['dateTime', '2026-01-31T10:00:00.000Z', '2026-01-31T10:00:00.000Z'],
  ['user', user('Ada Lovelace'), 'Ada Lovelace'],
  ['user', { accountId: '5b10' }, '5b10'],
  ['users', [user('Ada Lovelace'), user('李雷')], 'Ada Lovelace, 李雷'],
  ['users', [user('Lovelace, Ada'), user('李雷')], '"Lovelace, Ada", 李雷'],
  ['group', { name: 'admins', groupId: '1' }, 'admins'],
  ['groups', [{ name: 'admins' }, { name: 'users' }], 'admins, users'],
  ['option', option('High'), 'High'],
  ['options', [option('Red'), option('Green, dark')], 'Red, "Green, dark"'],
  ['cascade', option('America', 'Costa Rica'), 'America > Costa Rica'],
  ['cascade', option('America'), 'America'],
  ['labels', ['backend', 'urgent'], 'backend, urgent'],
  ['labels', [], ''],
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
    '1.0, 1.1',
  ],
  ['components', [{ id: '1', name: 'API' }], 'API'],
  [
    'sprints',
    [
      { id: 1, name: 'Sprint 1', state: 'closed' },
      { id: 2, name: 'Sprint 2', state: 'active' },
    ],
    'Sprint 1, Sprint 2',
  ],
  [
    'sprints',
    [
      'com.atlassian.greenhopper.service.sprint.Sprint@1f[id=1,rapidViewId=2,state=CLOSED,name=Sprint 1, late,goal=,sequence=1]',
    ],
    '"Sprint 1, late"',
  ],
  ['parent', { id: '1', key: 'OBK-1', fields: { summary: 'Epic' } }, 'OBK-1'],
  ['parent', 'OBK-1', 'OBK-1'],
  ['parent', { hasEpicLinkFieldDependency: false, showField: false, data: { id: 1, key: 'OBK-1' } }, 'OBK-1'],
  [
    'parent',
    { hasEpicLinkFieldDependency: false, showField: false, nonEditableReason: { reason: 'X', message: 'Y' } },
    '',
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
    'blocks OBK-12, is cloned by OBK-13',
  ],
  ['issueLinks', [{ type: 'Duplicate', key: 'OBK-3', url: '/browse/OBK-3/' }], 'Duplicate OBK-3'],
  [
    'subtasks',
    [
      { id: '1', key: 'OBK-4', fields: {} },
      { id: '2', key: 'OBK-5', fields: {} },
    ],
    'OBK-4, OBK-5',
  ],
  ['rank', '0|hzzzzr:', '0|hzzzzr:'],
  [
    'timeTracking',
    { originalEstimate: '2d', remainingEstimate: '1d 4h', timeSpent: '4h', originalEstimateSeconds: 57600 },
    'original 2d, remaining 1d 4h, spent 4h',
  ],
  ['timeTracking', { timeSpentSeconds: 90 }, 'spent 90s'],
  ['timeTracking', {}, ''],
  ['progress', { progress: 25, total: 100, percent: 25 }, '25%'],
  ['progress', { progress: 0, total: 0 }, '0/0'],
  ['votes', { votes: 3, hasVoted: false }, '3'],
  ['votes', { votes: 0, hasVoted: false }, '0'],
  ['watches', { watchCount: 2, isWatching: true }, '2'],
  [
    'attachments',
    [
      { id: '1', filename: 'log.txt', size: 5 },
      { id: '2', filename: 'a, b.png' },
    ],
    'log.txt, "a, b.png"',
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
  ['comments', { comments: [], total: 0 }, ''],
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
  ['serviceLevel', { name: 'Time to resolution', completedCycles: [] }, ''],
  ['approvals', [{ name: 'Legal', finalDecision: 'approved' }, { name: 'Board' }], 'Legal: approved, Board'],
  ['feedback', { rating: 4 }, '4'],
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

describe('a value in a cell', () => {
  test.each(cells)('of kind %s: %j', (kind, value, expected) => {
    expect(cellText(kind, value)).toBe(expected);
  });

  test.each([...new Set(cells.map(([kind]) => kind))])('of kind %s: empty without a value', (kind) => {
    expect([cellText(kind, null), cellText(kind, undefined)]).toEqual(['', '']);
  });

  // A field can hold what its schema does not promise; it must come out as something, and never as a placeholder.
  test.each([...new Set(cells.map(([kind]) => kind))])('of kind %s: no shape breaks it or is lost', (kind) => {
    for (const [, value] of cells) {
      const text = cellText(kind, value);
      expect(text).not.toContain('[object');
      expect(text).not.toContain('undefined');
    }
    expect(cellText(kind, { unheardOf: 'value' })).toContain(kind === 'serviceLevel' ? '' : 'value');
  });
});
