import { parseArgs } from 'node:util';
import { AppError } from '../../src/app-error';
import { realSiteFromEnvironment } from '../../host/jira';
import { CouldNotTell, type Finding, type Probe } from './finding';
import { writeForgeApp } from './forge-app';
import { jiraProbes } from './jira-probes';
import { readOpenQuestions } from './open-questions';
import { openProbedSite, type ProbedJira } from './probed-jira';

export const usage = `Checks what the host assumes (host/UNVERIFIED.md) on a real development site.

  npm run probe                       asks the Jira Cloud site that the environment names; it only reads
  npm run probe -- --forge-app DIR    writes a small Forge app into the new folder DIR, for what needs code on Forge

  OPENBOOK_JIRA_SITE     for example https://example.atlassian.net
  OPENBOOK_JIRA_EMAIL    whose issues are read
  OPENBOOK_JIRA_TOKEN    an API token of that person; it is only sent to the site

Exit codes: 0 nothing differs, 1 something does, 2 the probes could not run.
`;

/** What the command touches of the process; tests pass their own. */
export type World = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: { write(text: string): unknown };
  readonly err: { write(text: string): unknown };
  readonly fetch?: typeof fetch;
};

export async function probeCommand(argv: readonly string[], world: World): Promise<0 | 1 | 2> {
  try {
    const options = parseOptions(argv);
    if (options.help) return print(world, usage);
    if (options['forge-app'] !== undefined) return print(world, await writeForgeApp(options['forge-app']));
    const site = realSiteFromEnvironment(world.env);
    if (site === null) throw new AppError('BAD_INPUT', `No site is named in the environment.\n\n${usage}`);
    const jira = await openProbedSite({ ...site, ...(world.fetch && { fetch: world.fetch }) });
    return await checkList(jira, site.site, world.out);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    world.err.write(`${error.message.trimEnd()}\n`);
    return 2;
  }
}

function parseOptions(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: { 'forge-app': { type: 'string' }, help: { type: 'boolean' } } })
      .values;
  } catch (cause) {
    const [sentence = ''] = (cause instanceof Error ? cause.message : String(cause)).split('. ');
    throw new AppError('BAD_INPUT', `${sentence}.\n\n${usage}`, { cause });
  }
}

function print(world: World, text: string): 0 {
  world.out.write(text);
  return 0;
}

/** Every row of the list: what the site says to it, or how a person finds out. */
async function checkList(jira: ProbedJira, site: string, out: World['out']): Promise<0 | 1> {
  const counts = { agrees: 0, differs: 0, 'could not tell': 0 };
  const byHand: string[] = [];
  out.write(`Asking ${site}; nothing is changed there.\n`);
  for (const { section, behaviour, assumption, check } of await readOpenQuestions()) {
    if (check.kind === 'by hand') {
      byHand.push(`\n${section}: ${behaviour}\n  the host: ${assumption}\n  check:    ${check.how}\n`);
      continue;
    }
    const { verdict, answer } = await findingOf(check.id, jira);
    counts[verdict] += 1;
    const question = `\n${behaviour} (${check.id})\n  the host: ${assumption}\n  the site: ${answer}\n`;
    out.write(`${question}  ${verdict.toUpperCase()}\n`);
  }
  out.write(`\nNOT CHECKED HERE: ${byHand.length} questions that reading Jira does not answer.\n${byHand.join('')}`);
  const { agrees, differs, 'could not tell': unclear } = counts;
  out.write(`\n${agrees} agree, ${differs} differ, ${unclear} could not be told, ${byHand.length} not checked.\n`);
  return differs > 0 ? 1 : 0;
}

async function findingOf(id: string, jira: ProbedJira): Promise<Finding> {
  const probe = jiraProbes.find((one) => one.id === id);
  return probe ? runProbe(probe, jira) : { verdict: 'could not tell', answer: 'there is no such probe' };
}

/** One probe that cannot tell, or that the network fails, does not stop the others. */
export async function runProbe({ run }: Probe, jira: ProbedJira): Promise<Finding> {
  try {
    return await run(jira);
  } catch (error) {
    // `fetch` itself rejects with a TypeError whose message names no more than that it failed.
    if (error instanceof CouldNotTell || error instanceof AppError || error instanceof TypeError) {
      return { verdict: 'could not tell', answer: error.message };
    }
    throw error;
  }
}
