import { AppError } from '../../src/app-error';
import type { RequestJira } from '../../src/export-engine';
import type { JiraSite } from '../../host/jira';
import type { JiraSource } from './options';

type Environment = Readonly<Record<string, string | undefined>>;

/** The embedded site has no server here: its address only stands in the links of its issues. */
const embeddedUrl = 'http://localhost:4310';

/** What issue keys and attachments link to. */
export function siteUrlOf(source: JiraSource): string {
  return source.kind === 'site' ? source.url.origin : embeddedUrl;
}

/** The way to the Jira that the options name: a real site over https, or the embedded one in this process. */
export async function connectSource(source: JiraSource, env: Environment): Promise<RequestJira> {
  const site = source.kind === 'site' ? await openSite(source.url, env) : await openEmbedded(source.data);
  const user = findUser(site, source.kind === 'site' ? undefined : source.as);
  const caller = { kind: 'user', accountId: user.accountId } as const;
  return (path, init) => site.handle(new Request(new URL(path, embeddedUrl), init), caller);
}

async function openSite(url: URL, env: Environment): Promise<JiraSite> {
  const email = env['OPENBOOK_JIRA_EMAIL']?.trim();
  const token = env['OPENBOOK_JIRA_TOKEN']?.trim();
  if (!email || !token) {
    throw new AppError(
      'BAD_INPUT',
      'Set OPENBOOK_JIRA_EMAIL and OPENBOOK_JIRA_TOKEN in the environment: --site reads as the user whose API token that is.',
    );
  }
  const { openRealSite } = await loadJira();
  return openRealSite({ site: url.origin, email, token });
}

async function openEmbedded(data: string | undefined): Promise<JiraSite> {
  const { createJiraSite, loadDataset, seedDataset } = await loadJira();
  const dataset = data === undefined ? seedDataset() : await loadDataset(data);
  return createJiraSite({ dataset, baseUrl: embeddedUrl });
}

/** Loaded when it is needed: its JQL parser is slow to start, and wrong usage should be told at once. */
const loadJira = () => import('../../host/jira');

/** By account id, e-mail address or name (case does not matter); without a name an admin, who sees the most. */
function findUser({ users }: JiraSite, name: string | undefined): JiraSite['users'][number] {
  const wanted = name?.toLowerCase();
  const user =
    wanted === undefined
      ? (users.find(({ isAdmin }) => isAdmin) ?? users[0])
      : users.find(({ accountId, emailAddress, displayName }) =>
          [accountId, emailAddress, displayName].some((each) => each.toLowerCase() === wanted),
        );
  if (user) return user;
  const names = users.map(({ displayName }) => displayName).join(', ');
  throw new AppError('BAD_INPUT', `--as: the embedded site has no user "${name ?? ''}". Its users: ${names}.`);
}
