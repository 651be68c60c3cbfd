import { describe, expect, test } from '@jest/globals';
import { jqlOf, noQuickStart, withFilterToggled } from '../../../../../../static/app/src/pages/export/quick-starts';
import type { QuickStart } from '../../../../../../static/app/src/pages/export/quick-starts';

const openbook = { key: 'OBK', name: 'Openbook' };

describe('the query for what is chosen', () => {
  test.each<[string, QuickStart, string]>([
    ['nothing', noQuickStart, 'created >= -30d ORDER BY created DESC'],
    ['a project', { project: openbook, filters: [] }, 'project = "OBK" ORDER BY created DESC'],
    ['a filter', { project: null, filters: ['assigned'] }, 'assignee = currentUser() ORDER BY created DESC'],
    [
      'a project and filters, in the order of the page',
      { project: openbook, filters: ['updated', 'open'] },
      'project = "OBK" AND statusCategory != Done AND updated >= -30d ORDER BY created DESC',
    ],
    [
      'a project whose key is a word of JQL',
      { project: { key: 'AND', name: 'Andromeda' }, filters: ['reported'] },
      'project = "AND" AND reporter = currentUser() ORDER BY created DESC',
    ],
  ])('%s', (_, quickStart, jql) => expect(jqlOf(quickStart)).toBe(jql));

  test('pressing a filter twice takes it off again', () => {
    const once = withFilterToggled(noQuickStart, 'open');
    expect(once.filters).toEqual(['open']);
    expect(withFilterToggled(once, 'open')).toEqual(noQuickStart);
  });
});
