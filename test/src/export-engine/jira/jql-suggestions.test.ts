import { describe, expect, test } from '@jest/globals';
import { jqlVocabulary, suggestJqlValues } from '../../../../src/export-engine';
import { json, scriptedJira } from '../../../support/scripted-jira';

/** The example of Jira's OpenAPI document, and things that should not be there. */
const reference = {
  jqlReservedWords: ['empty', 'and'],
  visibleFieldNames: [
    {
      auto: 'true',
      cfid: 'cf[10880]',
      displayName: 'Sprint - cf[10880]',
      operators: ['=', 'NOT IN'],
      orderable: 'true',
      searchable: 'true',
      types: ['com.atlassian.greenhopper.service.sprint.Sprint'],
      value: 'Sprint',
    },
    { value: 'summary' },
    { displayName: 'nameless' },
    null,
  ],
  visibleFunctionNames: [
    { displayName: 'standardIssueTypes()', isList: 'true', types: ['T'], value: 'standardIssueTypes()' },
  ],
};

describe('what Jira suggests for a query', () => {
  test('fields with their operators, and functions', async () => {
    const { requestJira, requests } = scriptedJira({ issues: [], script: () => json(reference) });
    expect(await jqlVocabulary(requestJira)).toEqual({
      fields: [
        {
          jql: 'Sprint',
          name: 'Sprint - cf[10880]',
          operators: ['=', 'not in'],
          searchable: true,
          orderable: true,
          suggests: true,
          types: ['com.atlassian.greenhopper.service.sprint.Sprint'],
        },
        {
          jql: 'summary',
          name: 'summary',
          operators: [],
          searchable: false,
          orderable: false,
          suggests: false,
          types: [],
        },
      ],
      functions: [{ jql: 'standardIssueTypes()', isList: true, types: ['T'] }],
    });
    expect(requests.map(({ path }) => path)).toEqual(['/rest/api/3/jql/autocompletedata']);
  });

  test('values without the marks for what was typed', async () => {
    const results = [
      { value: 'ActiveObjects', displayName: '<b>Ac</b>tiveObjects (AO)' },
      { value: 'R&D', displayName: 'R&amp;D &lt;b&gt; &amp;lt;' },
      { displayName: 'no value' },
    ];
    const { requestJira, requests } = scriptedJira({ issues: [], script: () => json({ results }) });
    expect(await suggestJqlValues(requestJira, '"Story Points"', 'Ac & c')).toEqual([
      { jql: 'ActiveObjects', name: 'ActiveObjects (AO)' },
      { jql: 'R&D', name: 'R&D <b> &lt;' },
    ]);
    expect(requests.map(({ path }) => path)).toEqual([
      '/rest/api/3/jql/autocompletedata/suggestions?fieldName=%22Story+Points%22&fieldValue=Ac+%26+c',
    ]);
  });

  test('a field that Jira does not know has no values', async () => {
    const refusal = () => json({ errorMessages: ['Unknown field.'], errors: {} }, { status: 400 });
    const { requestJira } = scriptedJira({ issues: [], script: refusal });
    expect(await suggestJqlValues(requestJira, 'nothing', '')).toEqual([]);
  });

  test('an answer that is no vocabulary is an error, which the page then ignores', async () => {
    const { requestJira } = scriptedJira({ issues: [], script: () => json([]) });
    await expect(jqlVocabulary(requestJira)).rejects.toMatchObject({ code: 'JIRA_UNAVAILABLE' });
  });
});
