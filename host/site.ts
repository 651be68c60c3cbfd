import type { LicensingSwitch } from './licensing';
import type { JiraCaller } from './seams/invocation';

/** A Jira site on which the app is installed: a tenant. Ids are bare UUIDs, `url` has no slash at its end. */
export type Site = {
  readonly cloudId: string;
  readonly installationId: string;
  readonly name: string;
  readonly url: string;
  readonly jira: JiraBackend;
  /** Left out: the environment of the host's own app, without a licence. */
  readonly licensing?: LicensingSwitch;
};

/** What answers for Jira's REST API. Rejects with NetworkDownError or AppError NETWORK when there is no answer at all. */
export type JiraBackend = { handle(request: Request, caller: JiraCaller): Promise<Response> };
