/** `tsx bench/export/host-process.ts ISSUES LATENCY_MS`: the host in a process of its own; prints where it is, as JSON. */
import { startHost } from '../../host/start-host';
import type { HostPlace } from './processes';

const [issues = 0, latencyMs = 0] = process.argv.slice(2).map(Number);

const host = await startHost({
  port: 0,
  issues,
  // 100 requests a second and endpoint is what Atlassian documents (rate limiting, burst).
  faults: { latencyMs, burstPerSecond: 100 },
  log: () => undefined,
});
const email = host.sites[0]?.users.find(({ isAdmin }) => isAdmin)?.emailAddress ?? '';
const place: HostPlace = { url: host.url, email, token: host.apiToken };
process.stdout.write(`${JSON.stringify(place)}\n`);
process.once('SIGTERM', () => void host.close().then(() => process.exit(0)));
