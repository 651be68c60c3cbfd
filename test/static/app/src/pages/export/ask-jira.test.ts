import { describe, expect, test } from '@jest/globals';
import { askJira } from '../../../../../../static/app/src/pages/export/ask-jira';
import type { QueryAction } from '../../../../../../static/app/src/pages/export/query-state';
import { json, scriptedJira } from '../../../../../support/scripted-jira';
import type { Misbehaviour } from '../../../../../support/scripted-jira';

async function heard(answers: { readonly parse: Misbehaviour; readonly count?: Misbehaviour }): Promise<QueryAction[]> {
  const script = ({ path }: { readonly path: string }) => (path.includes('jql/parse') ? answers.parse : answers.count);
  const actions: QueryAction[] = [];
  await askJira(scriptedJira({ issues: [], script }).requestJira, 'project = OBK', 7, (action) => actions.push(action));
  return actions;
}

describe('asking Jira about the query', () => {
  test('a good query is accepted, then counted', async () => {
    expect(await heard({ parse: json({ queries: [{ query: 'project = OBK' }] }), count: json({ count: 12 }) })).toEqual(
      [
        { type: 'accepted', round: 7 },
        { type: 'counted', round: 7, count: 12 },
      ],
    );
  });

  test('a bad query is refused in Jira’s words and not counted', async () => {
    const errors = ["The value 'OBK' does not exist for the field 'project'."];
    expect(await heard({ parse: json({ queries: [{ query: 'project = OBK', errors }] }) })).toEqual([
      { type: 'refused', round: 7, errors },
    ]);
  });

  test('no permission is a problem and not a bad query', async () => {
    const [action] = await heard({ parse: json({ errorMessages: ['No.'] }, { status: 403 }) });
    expect(action).toMatchObject({ type: 'failed', round: 7, problem: { code: 'NO_PERMISSION' } });
  });
});
