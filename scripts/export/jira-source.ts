import { AppError } from '../../src/app-error';
import type { RequestJira } from '../../src/export-engine';
import type { JiraSource } from './options';

type Environment = Readonly<Record<string, string | undefined>>;

/** A page of 1,000 issues can take Jira many seconds; after this long nobody answers any more. */
const answerWithinMs = 60_000;

/** The way to the Jira that the options name: a real site over https, or the embedded one without a server between. */
export async function connectSource(
  source: JiraSource,
  { env, signal }: { readonly env: Environment; readonly signal: AbortSignal },
): Promise<RequestJira> {
  return source.kind === 'site' ? connectSite(source.url, env, signal) : connectEmbedded(source);
}

function connectSite(url: URL, env: Environment, signal: AbortSignal): RequestJira {
  const email = env['OPENBOOK_JIRA_EMAIL'];
  const token = env['OPENBOOK_JIRA_TOKEN'];
  if (!email || !token) {
    throw new AppError(
      'BAD_INPUT',
      'Set OPENBOOK_JIRA_EMAIL and OPENBOOK_JIRA_TOKEN in the environment: --site reads as the user whose API token that is.',
    );
  }
  const Authorization = `Basic ${Buffer.from(`${email}:${token}`).toString('base64')}`;
  return (path, init) =>
    fetch(new URL(path, url.origin), {
      ...init,
      headers: { ...init?.headers, Authorization },
      // A redirect is a login page or another site; neither may get the token.
      redirect: 'manual',
      signal: AbortSignal.any([signal, AbortSignal.timeout(answerWithinMs)]),
    });
}

async function connectEmbedded({ data, as }: JiraSource & { readonly kind: 'embedded' }): Promise<RequestJira> {
  // Loaded only when it is needed: its JQL parser is slow to start.
  const { createJiraSite, loadDataset, seedDataset } = await import('../../host/jira');
  const baseUrl = 'http://localhost:4310';
  const site = createJiraSite({ dataset: data === undefined ? seedDataset() : await loadDataset(data), baseUrl });

  const wanted = as?.toLowerCase();
  const user = wanted
    ? site.users.find((each) =>
        [each.accountId, each.emailAddress, each.displayName].some((name) => name.toLowerCase() === wanted),
      )
    : (site.users.find(({ isAdmin }) => isAdmin) ?? site.users[0]);
  if (!user) {
    const names = site.users.map(({ displayName }) => displayName).join(', ');
    throw new AppError('BAD_INPUT', `--as: the embedded site has no user "${as ?? ''}". Its users: ${names}.`);
  }
  const caller = { kind: 'user', accountId: user.accountId } as const;
  return (path, init) => site.handle(new Request(new URL(path, baseUrl), init), caller);
}
