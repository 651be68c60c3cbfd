import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { loadDataset } from '../../host/jira';
import { askJira } from '../../test/support/jira-site';
import type { Benchmark } from '../benchmark';
import { figureInWords, figureOf } from '../figure';
import { median } from '../median';
import { numberOption } from '../number-option';

/** Whoever starts with real data should not have to wait, and a page that counts while one types even less. */
const LOAD_TARGET = { atMost: 5 };
const QUERY_TARGET = { atMost: 300 };

const QUERIES = [
  'project = "Fluid Infusion" and status != Closed and created >= 2009-01-01 and assignee is not empty order by priority, updated desc, key',
  'text ~ "keyboard shortcut"',
];

/** The embedded Jira over the 10,052 issues of a public site. */
export const jiraBenchmark: Benchmark = {
  about: 'the embedded Jira over 10,052 real issues (OPENBOOK_DATA): time to load them, and to answer a query',
  options: ['--rounds N      how often each is done, to take the median of (default 5)'],
  async run(args, say) {
    const { rounds } = optionsOf(args);
    const data = process.env.OPENBOOK_DATA;
    if (data === undefined) throw new Error('Name the folder of the real issues in OPENBOOK_DATA.');
    const file = join(data, 'jira/fluid-issues.ndjson.gz');
    const command = ['npm run bench -- jira', ...args].join(' ');

    const loading = await medianSeconds(rounds, () => loadDataset(file));
    const parsing = await medianSeconds(rounds, async () => {
      const lines = gunzipSync(await readFile(file))
        .toString('utf8')
        .split('\n');
      return lines.flatMap((line) => (line === '' ? [] : [JSON.parse(line) as unknown]));
    });
    const { post } = askJira(await loadDataset(file));
    const figures = [
      figureOf({ name: 'Loading', value: loading, unit: 's', target: LOAD_TARGET, command }),
      figureOf({
        name: 'Loading',
        value: loading,
        unit: 's',
        peer: { name: 'gunzip and JSON.parse', value: parsing },
        command,
      }),
    ];
    for (const jql of QUERIES) {
      const seconds = await medianSeconds(rounds, () => post('/rest/api/3/search/approximate-count', { jql }));
      figures.push(figureOf({ name: jql, value: seconds * 1_000, unit: 'ms', target: QUERY_TARGET, command }));
    }
    for (const figure of figures) say(figureInWords(figure));
    return figures;
  },
};

/** After one round that is not measured. */
async function medianSeconds(rounds: number, work: () => Promise<unknown>): Promise<number> {
  await work();
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = performance.now();
    await work();
    times.push((performance.now() - before) / 1_000);
  }
  return median(times);
}

function optionsOf(args: readonly string[]) {
  const { values } = parseArgs({ args: [...args], options: { rounds: { type: 'string' } } });
  const rounds = numberOption('--rounds', values.rounds ?? '5', 999);
  return { rounds };
}
