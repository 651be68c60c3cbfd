import { describe, expect, test } from '@jest/globals';
import { jqlOf, noQuickStart, withFilterToggled } from '../../../../../../static/app/src/pages/export/quick-starts';
import type { QuickStart } from '../../../../../../static/app/src/pages/export/quick-starts';

const openbook = { key: 'OBK', name: 'Openbook' };

describe('the query for what is chosen', () => {
  test.each<[string, QuickStart, string]>([
    ['nothing', noQuickStart, 'created >= -30d ORDER BY created DESC'],
    ['a project', { ...noQuickStart, project: openbook, filters: [] }, 'project = "OBK" ORDER BY created DESC'],
    ['a filter', { ...noQuickStart, filters: ['assigned'] }, 'assignee = currentUser() ORDER BY created DESC'],
    [
      'a project and filters, in the order of the page',
      { ...noQuickStart, project: openbook, filters: ['updated', 'open'] },
      'project = "OBK" AND statusCategory != Done AND updated >= -30d ORDER BY created DESC',
    ],
    [
      'the open bugs of a project',
      { project: openbook, issueType: { jql: 'Bug', name: 'Bug' }, filters: ['open'] },
      'project = "OBK" AND issuetype = Bug AND statusCategory != Done ORDER BY created DESC',
    ],
    [
      'an issue type with a quote in its name',
      { ...noQuickStart, issueType: { jql: 'The "big" one', name: 'The "big" one' } },
      'issuetype = "The \\"big\\" one" ORDER BY created DESC',
    ],
    [
      'a project whose key is a word of JQL',
      { ...noQuickStart, project: { key: 'AND', name: 'Andromeda' }, filters: ['reported'] },
      'project = "AND" AND reporter = currentUser() ORDER BY created DESC',
    ],
  ])('%s', (_, quickStart, jql) => expect(jqlOf(quickStart)).toBe(jql));

  test('pressing a filter twice takes it off again', () => {
    const once = withFilterToggled(noQuickStart, 'open');
    expect(once.filters).toEqual(['open']);
    expect(withFilterToggled(once, 'open')).toEqual(noQuickStart);
  });
});
