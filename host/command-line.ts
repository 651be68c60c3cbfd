import { parseArgs } from 'node:util';
import { realSiteFromEnvironment } from './jira';
import type { HostOptions } from './start-host';

export const USAGE = `Usage: npm start -- [options]

  --port N        the product's port; the app's frame, the trust centre, the support desk and the collector take the
                  next four (default 4310, 0 takes free ones)
  --data FILE     real Jira issues for the first site: a search response, an array of issues or NDJSON, also gzipped
  --latency MS    Jira answers that much later
  --rate-limit    Jira answers every other request with 429 and Retry-After
  --memory        keep nothing on disk
  --reset         empty the host's data first: the app is installed anew
  --help          this text

A real Jira Cloud site in place of the embedded ones: set OPENBOOK_JIRA_SITE (https://example.atlassian.net),
OPENBOOK_JIRA_EMAIL and OPENBOOK_JIRA_TOKEN. They are neither written nor logged.`;

/** What a person asked for on the command line. */
export type CommandLine =
  { readonly kind: 'help' } | { readonly kind: 'start'; readonly reset: boolean; readonly options: HostOptions };

/** An option that does not exist, or has a wrong value; the message names it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Reads the command line and the environment; `dataDir` is where data goes unless it stays in memory. Throws UsageError,
 * and AppError for half of a real site.
 */
export function readCommandLine(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  dataDir: string,
): CommandLine {
  const values = parsed(args);
  if (values.help) return { kind: 'help' };
  const realSite = realSiteFromEnvironment(env);
  if (realSite) refuseWithRealSite(values);
  const options: HostOptions = {
    port: values.port === undefined ? 4310 : wholeNumber('--port', values.port, 65_531),
    faults: {
      latencyMs: values.latency === undefined ? 0 : wholeNumber('--latency', values.latency, 600_000),
      rateLimitRate: values['rate-limit'] ? 0.5 : 0,
    },
    ...(values.memory ? {} : { dataDir }),
    ...(values.data === undefined ? {} : { dataFile: values.data }),
    ...(realSite ? { realSite } : {}),
  };
  return { kind: 'start', reset: values.reset ?? false, options };
}

type Values = ReturnType<typeof parsed>;

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        latency: { type: 'string' },
        'rate-limit': { type: 'boolean' },
        memory: { type: 'boolean' },
        reset: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function wholeNumber(option: string, text: string, most: number): number {
  const number = Number(text);
  if (/^\d+$/.test(text) && number <= most) return number;
  throw new UsageError(`${option} must be a whole number from 0 to ${most}, and not "${text}".`);
}

function refuseWithRealSite(values: Values): void {
  for (const option of ['data', 'latency', 'rate-limit'] as const) {
    if (values[option] === undefined) continue;
    throw new UsageError(`--${option} is for the embedded sites; OPENBOOK_JIRA_SITE asks for a real one.`);
  }
}
