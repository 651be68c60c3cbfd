import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { ProcessorBuilder, ValidationTypes } from '@forge/manifest';
import { aSite, startForge } from '../support/forge';
import { testBaseUrl } from '../support/jira-site';
import { smallJira } from '../support/small-jira';
import { kvsContract } from '../host/kvs/kvs-contract';
import { createJiraSite, seedDataset, type Dataset, type JiraSiteOptions } from '../../host/jira';
import { probeCommand } from '../../scripts/probe/command';
import { jiraProbes } from '../../scripts/probe/jira-probes';
import { readOpenQuestions } from '../../scripts/probe/open-questions';

const token = 'a-token-that-nobody-may-see';
const env = { OPENBOOK_JIRA_SITE: testBaseUrl, OPENBOOK_JIRA_EMAIL: 'ada@example.com', OPENBOOK_JIRA_TOKEN: token };
const seeded = seedDataset({ issues: 300 });

type Options = Omit<Partial<JiraSiteOptions>, 'dataset'> & { readonly spoil?: (response: Response) => Response };

/** The embedded Jira as the network would show it: who sends the token is its admin, who sends none is nobody. */
function servedAs(dataset: Dataset, { spoil = (response) => response, ...options }: Options = {}) {
  const site = createJiraSite({ dataset, baseUrl: testBaseUrl, ...options });
  const admin = site.users.find(({ isAdmin }) => isAdmin)!.accountId;
  const requests: string[] = [];
  const fetchNow: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    requests.push(`${request.method} ${new URL(request.url).pathname}`);
    const accountId = request.headers.has('authorization') ? admin : 'nobody';
    return spoil(await site.handle(request, { kind: 'user', accountId }));
  };
  return { fetch: fetchNow, requests };
}

async function probe(argv: readonly string[], world: { env?: Record<string, string>; fetch?: typeof fetch } = {}) {
  let [out, err] = ['', ''];
  const code = await probeCommand(argv, {
    env: {},
    ...world,
    out: { write: (text: string) => (out += text) },
    err: { write: (text: string) => (err += text) },
  });
  return { code, out, err };
}

const verdicts = (out: string) => ({
  agrees: out.match(/^ {2}AGREES$/gm)?.length ?? 0,
  differs: out.match(/^ {2}DIFFERS$/gm)?.length ?? 0,
  unclear: out.match(/^ {2}COULD NOT TELL$/gm)?.length ?? 0,
});

/** The lines about one probe: the question, the host's answer, the site's, the verdict. */
const partOf = (out: string, id: string) => out.split('\n\n').find((part) => part.includes(`(${id})\n`));

test('every probe stands in one row of the list, and every id in the list is a probe', async () => {
  const listed = (await readOpenQuestions()).flatMap(({ check }) => (check.kind === 'probe' ? [check.id] : []));
  expect(listed.sort()).toEqual(jiraProbes.map(({ id }) => id).sort());
});

test('every row of the list has a question, an assumption and a way to check it', async () => {
  const questions = await readOpenQuestions();
  expect(questions.length).toBeGreaterThan(60);
  for (const { behaviour, assumption, check } of questions) {
    expect([behaviour, assumption, check.kind === 'by hand' ? check.how : check.id]).not.toContain('');
  }
});

describe('the probes of Jira', () => {
  test('agree with the embedded Jira, all of them', async () => {
    const { code, out } = await probe([], { env, fetch: servedAs(seeded).fetch });
    expect(verdicts(out)).toEqual({ agrees: jiraProbes.length, differs: 0, unclear: 0 });
    expect(code).toBe(0);
  });

  test('only read, and show neither the token nor anything of an issue', async () => {
    const site = servedAs(seeded);
    const { out, err } = await probe([], { env, fetch: site.fetch });
    expect([...new Set(site.requests)].sort()).toEqual([
      'GET /rest/api/3/mypermissions',
      'GET /rest/api/3/myself',
      'POST /rest/api/3/issue/bulkfetch',
      'POST /rest/api/3/jql/parse',
      'POST /rest/api/3/search/approximate-count',
      'POST /rest/api/3/search/jql',
    ]);
    expect(out + err).not.toContain(token);
    expect(out + err).not.toContain(Buffer.from(`ada@example.com:${token}`).toString('base64'));
    expect(out).not.toContain('OBK-');
  });

  test('show a site that takes fewer issues at once', async () => {
    const { code, out } = await probe([], { env, fetch: servedAs(seeded, { bulkFetchLimit: 100 }).fetch });
    expect(partOf(out, 'bulk-fetch-limit')).toBe(
      'How many issues `bulkfetch` takes where one field is named: newer text says 1,000, the saved document 100 (bulk-fetch-limit)\n' +
        '  the host: 1,000 (option `bulkFetchLimit: 100` for the other)\n' +
        '  the site: 1,000 issues with one named field: 400 "The number of issues requested exceeds the limit of 100."\n' +
        '  DIFFERS',
    );
    expect(verdicts(out)).toEqual({ agrees: jiraProbes.length - 2, differs: 2, unclear: 0 });
    expect(code).toBe(1);
  });

  test('cannot tell about pages on a site of five issues, and say why', async () => {
    const { code, out } = await probe([], { env, fetch: servedAs(smallJira()).fetch });
    expect(partOf(out, 'search-page-of-ids')).toContain(
      'the site: the probe needs more than 100 issues and found 5\n  COULD NOT TELL',
    );
    expect(verdicts(out)).toEqual({ agrees: jiraProbes.length - 2, differs: 0, unclear: 2 });
    expect(code).toBe(0);
  });

  test('cannot tell where the site limits them, and do not call that a difference', async () => {
    const limited = (response: Response) => (response.status === 400 ? new Response('{}', { status: 429 }) : response);
    const { code, out } = await probe([], { env, fetch: servedAs(seeded, { spoil: limited }).fetch });
    expect(partOf(out, 'jql-unbounded')).toContain('the site: the site answered 429; try again later');
    expect(verdicts(out).differs).toBe(0);
    expect(verdicts(out).unclear).toBeGreaterThan(0);
    expect(code).toBe(0);
  });

  test('name the headers of a site that tells its rates', async () => {
    const withRates = (response: Response) => {
      response.headers.set('X-RateLimit-Remaining', '349');
      return response;
    };
    const { out } = await probe([], { env, fetch: servedAs(seeded, { spoil: withRates }).fetch });
    expect(partOf(out, 'rate-headers')).toContain('the site: x-ratelimit-remaining\n  DIFFERS');
  });

  test('say of what they do not check that they do not, with the instruction of the list', async () => {
    const { out } = await probe([], { env, fetch: servedAs(seeded).fetch });
    const byHand = (await readOpenQuestions()).filter(({ check }) => check.kind === 'by hand').length;
    expect(out).toContain(`NOT CHECKED HERE: ${byHand} questions`);
    expect(out).toContain(
      'Logs: What becomes of lines over the limits (100 a minute of run time, 200 KB)\n' +
        '  the host: dropped, and the host says so once\n' +
        '  check:    print 200 lines, then `forge logs`\n',
    );
  });
});

describe('npm run probe is told off', () => {
  test.each([
    ['no site', {}, [], 'No site is named in the environment.'],
    ['half of it', { OPENBOOK_JIRA_SITE: testBaseUrl }, [], 'set OPENBOOK_JIRA_EMAIL and OPENBOOK_JIRA_TOKEN too.'],
    ['http', { ...env, OPENBOOK_JIRA_SITE: 'http://jira.test' }, [], 'OPENBOOK_JIRA_SITE must be an address such as'],
    ['an option that is not there', env, ['--sight'], "Unknown option '--sight'."],
  ])('%s', async (_name, environment, argv, sentence) => {
    const { code, out, err } = await probe(argv, { env: environment });
    expect(err).toContain(sentence);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });

  test('a token that the site does not take', async () => {
    const refused = async () => new Response('Client must be authenticated', { status: 401 });
    const { code, err } = await probe([], { env, fetch: refused });
    expect(err).toBe(
      'https://jira.test does not accept the e-mail address and the API token. Check both, or make a new token.\n',
    );
    expect(code).toBe(2);
  });
});

describe('the app for what needs code on Forge', () => {
  type Functions = {
    readonly probe: (request: unknown) => Promise<{ readonly statusCode: number; readonly body: string }>;
    readonly lifecycle: (event: unknown) => void;
  };
  let parent: string;
  let app: string;
  let printed: string;
  beforeAll(async () => {
    parent = await mkdtemp(join(tmpdir(), 'openbook-probe-'));
    app = join(parent, 'app');
    printed = (await probe(['--forge-app', app])).out;
  });
  afterAll(() => rm(parent, { recursive: true }));

  const load = () => createRequire(import.meta.url)(join(app, 'src/index.js')) as Functions;
  const call = (name?: string) =>
    startForge()
      .as(aSite(), () => load().probe({ queryParameters: name === undefined ? {} : { case: [name] } }))
      .then(({ body }) => JSON.parse(body) as Record<string, unknown>);

  test('is not written over a folder that is there', async () => {
    const { code, err } = await probe(['--forge-app', parent]);
    expect(err).toBe(`--forge-app: ${parent} cannot be made: it is there already; name a new folder.\n`);
    expect(code).toBe(2);
  });

  test('has a manifest that Forge takes', async () => {
    const { success, errors } = await ProcessorBuilder.instance()
      .withValidation(ValidationTypes.FULL)
      .build()
      .process(join(app, 'manifest.yml') as never);
    expect({ success, errors }).toEqual({ success: true, errors: [] });
  });

  test('says that nothing has been checked yet, and what to do', () => {
    expect(printed).toContain('It has checked nothing yet');
    expect(printed).toContain(`seq 0 ${kvsContract.length - 1}`);
  });

  test('lists its cases', async () => {
    expect(await call()).toEqual({ cases: [...kvsContract.map(({ name }) => name), 'egress'] });
  });

  test.each(kvsContract.map(({ name }, index) => [index, name] as const))('case %i: %s', async (index, name) => {
    expect(await call(String(index))).toMatchObject({ case: name, passed: true });
  });

  test('gives each refusal as the platform said it', async () => {
    const index = kvsContract.findIndex(({ name }) => name.startsWith('FAIL_IF_EXISTS'));
    const { refusals } = (await call(String(index))) as { refusals: { status: number; body: string }[] };
    expect(refusals.map(({ status }) => status)).toEqual([409]);
    expect(JSON.parse(refusals[0]!.body)).toMatchObject({ code: 'KEY_CONFLICT' });
  });

  test('says how fetch fails for an address that is not listed', async () => {
    expect(await call('egress')).toEqual({
      name: 'REQUEST_EGRESS_ALLOWLIST_ERR',
      message:
        'URL not included in the external fetch backend permissions: https://example.com/. Visit go.atlassian.com/forge-egress for more information.',
      status: 403,
    });
  });

  test('logs what an event of the lifecycle holds, by name only', async () => {
    const log = jest.spyOn(console, 'log').mockImplementation(() => undefined);
    try {
      await startForge().as(aSite(), () => load().lifecycle({ id: 'ari:1', installerAccountId: 'ada' }));
      const logged = JSON.parse(String(log.mock.calls[0]?.[0])) as unknown;
      expect(logged).toMatchObject({ event: ['id', 'installerAccountId'], appContext: { functionKey: 'test' } });
    } finally {
      log.mockRestore();
    }
  });

  test('holds no address, id or token of anybody', async () => {
    expect(await readFile(join(app, 'manifest.yml'), 'utf8')).toContain('app/00000000-0000-0000-0000-000000000000');
  });
});
