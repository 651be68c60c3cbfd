import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { loadDataset, type Dataset } from '../../../../host/jira';
import { askJira } from '../../../support/jira-site';
import { hasOpenApi, skipLine } from '../../../support/openapi';

/** Files of real responses that hold issues, found by their content, so that a new file is a new case. */
function filesOfIssues(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((path) => {
      if (!/\.(json|ndjson)$/.test(path) || path.includes('_all-examples')) return false;
      const text = readFileSync(path, 'utf8');
      return /"issues":\s*\[\s*\{/.test(text) && /"fields":\s*\{/.test(text)
        ? true
        : /jira_api_issues[^/]*\.ndjson$/.test(path);
    });
}

const data = process.env.OPENBOOK_DATA ?? '';
if (!hasOpenApi) console.log(skipLine('Loading real issues'));

(hasOpenApi ? describe : describe.skip)('real data', () => {
  const files = hasOpenApi ? filesOfIssues(join(data, 'jira/responses')) : ['none'];

  test('there is some', () => {
    expect(files.length).toBeGreaterThanOrEqual(8);
  });

  test.each(files.map((path) => [path.slice(data.length + 1), path]))('%s', async (_name, path) => {
    const dataset = await loadDataset(path);
    expect(dataset.issues.length).toBeGreaterThan(0);
    const { post, get } = askJira(dataset);
    const ids = dataset.issues.map(({ id }) => id);
    const bulk = await post('/rest/api/3/issue/bulkfetch', { issueIdsOrKeys: ids.slice(0, 100), fields: ['*all'] });
    const fetched = bulk.body.issues as { id: string; fields: unknown }[];
    expect(new Map(fetched.map(({ id, fields }) => [id, fields]))).toEqual(
      new Map(dataset.issues.slice(0, 100).map(({ id, fields }) => [id, fields])),
    );
    const projects = dataset.projects.map(({ key }) => `"${key}"`).join();
    expect((await post('/rest/api/3/search/approximate-count', { jql: `project in (${projects})` })).body).toEqual({
      count: ids.length,
    });
    const fields = (await get('/rest/api/3/field')).body as unknown as { id: string }[];
    const used = new Set(dataset.issues.flatMap((issue) => Object.keys(issue.fields)));
    expect([...used].filter((id) => !fields.some((field) => field.id === id))).toEqual([]);
  });
});

(hasOpenApi ? describe : describe.skip)('10,052 issues of a public site', () => {
  const load = (): Promise<Dataset> => loadDataset(join(data, 'jira/fluid-issues.ndjson.gz'));

  test('load, and answer', async () => {
    const dataset = await load();
    expect(dataset.issues).toHaveLength(10_052);
    expect(dataset.projects).toHaveLength(19);
    expect(dataset.priorities).toEqual(['Blocker', 'Critical', 'High', 'Major', 'Minor', 'Trivial']);

    const { post } = askJira(dataset);
    const count = async (jql: string): Promise<unknown> =>
      (await post('/rest/api/3/search/approximate-count', { jql })).body.count;
    expect(await count('project = "Fluid Infusion"')).toBe(6136);
    expect(await count('type = Bug and resolution = Unresolved')).toBe(await unresolvedBugs(dataset));
    expect(await count('priority > Major')).toBe(1217 + 1052 + 2);
  });

  async function unresolvedBugs(dataset: Dataset): Promise<number> {
    const named = (value: unknown): unknown => (value as { name?: string } | null)?.name ?? null;
    return dataset.issues.filter(({ fields }) => named(fields.issuetype) === 'Bug' && named(fields.resolution) === null)
      .length;
  }
});
