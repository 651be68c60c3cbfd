/**
 * `tsx host/jira-server.ts --issues 20000 --latency 150`: the embedded Jira alone, in a process of its own, for benchmarks.
 * Prints its address as the first line once it answers, and ends with SIGTERM.
 * It asks for no sign-in: whoever is on this machine reads generated issues as the site's first user.
 */
import { parseArgs } from 'node:util';
import { createFaults, createJiraSite, NetworkDownError, seedDataset } from './jira';
import { errorReply } from './jira/reply';
import { listenLocally } from './servers/local-server';

const USAGE = `Usage: tsx host/jira-server.ts [options]

  --issues N      how many issues are generated (default 2000)
  --seed N        another seed, other issues (default 2026)
  --latency MS    every answer comes so much later (default 0)
  --points N      charge 1 point a request and 1 an issue, with so many an hour (default: no charge)
  --burst N       refuse more than so many requests a second and endpoint (default: no limit)
  --bulk-limit N  how many issues one bulkfetch takes: 100 or 1000 (default 1000)
  --port N        default 0, a free one`;

const { values } = parseArgs({
  options: {
    issues: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '2026' },
    latency: { type: 'string', default: '0' },
    points: { type: 'string' },
    burst: { type: 'string' },
    'bulk-limit': { type: 'string', default: '1000' },
    port: { type: 'string', default: '0' },
    help: { type: 'boolean', short: 'h' },
  },
});

if (values.help) process.stdout.write(`${USAGE}\n`);
else await serve();

async function serve(): Promise<void> {
  const server = await listenLocally({
    port: wholeNumber('port', values.port),
    allowedHost: (name) => name === 'localhost' || name === '127.0.0.1',
    onError: (error) => process.stderr.write(`${String(error instanceof Error ? error.stack : error)}\n`),
  });
  const url = `http://127.0.0.1:${server.port}`;
  const site = createJiraSite({
    dataset: seedDataset({ seed: wholeNumber('seed', values.seed), issues: wholeNumber('issues', values.issues) }),
    baseUrl: url,
    bulkFetchLimit: values['bulk-limit'] === '100' ? 100 : 1000,
    faults: createFaults({
      latencyMs: wholeNumber('latency', values.latency),
      pointsPerHour: values.points === undefined ? null : wholeNumber('points', values.points),
      burstPerSecond: values.burst === undefined ? null : wholeNumber('burst', values.burst),
    }),
  });
  const caller = { kind: 'user', accountId: site.users[0]!.accountId } as const;
  server.serve(async (request) => {
    try {
      return await site.handle(request, caller);
    } catch (error) {
      if (error instanceof NetworkDownError) return errorReply(503, error.message);
      throw error;
    }
  });
  process.stdout.write(`${url}\n`);
  process.once('SIGTERM', () => void server.close().then(() => process.exit(0)));
}

function wholeNumber(option: string, text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  process.stderr.write(`--${option} must be a whole number, and not "${text}".\n\n${USAGE}\n`);
  process.exit(1);
}
