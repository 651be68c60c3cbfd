/**
 * What an embedded Jira site holds: plain data, in the shapes of Jira Cloud's REST API v3, so that an issue travels
 * from a file, or from the seeded script, to a response without being rebuilt.
 */

/** An issue as `GET /issue/{id}` returns it. A field that is absent does not apply; `null` is "no value". */
export type Issue = {
  readonly id: string;
  readonly key: string;
  readonly self: string;
  readonly fields: Readonly<Record<string, unknown>>;
};

/** An entry of `GET /field`. */
export type Field = {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly custom: boolean;
  readonly orderable: boolean;
  readonly navigable: boolean;
  readonly searchable: boolean;
  readonly clauseNames: readonly string[];
  /** Pseudo fields (`issuekey`, `thumbnail`) have none. */
  readonly schema?: FieldSchema;
};

export type FieldSchema = {
  readonly type: string;
  readonly items?: string;
  readonly system?: string;
  readonly custom?: string;
  readonly customId?: number;
};

export type ProjectRole = 'administrator' | 'member' | 'viewer';

/** What a user may see. In a loaded file everything is visible to everybody. */
export type Access =
  | { readonly kind: 'everything' }
  | {
      readonly kind: 'roles';
      /** By project key; a project that is not named is invisible. */
      readonly roles: Readonly<Record<string, ProjectRole>>;
      /** Names of the issue security levels that the user is a member of. */
      readonly securityLevels: readonly string[];
    };

export type SiteUser = {
  readonly accountId: string;
  readonly displayName: string;
  readonly emailAddress: string;
  readonly active: boolean;
  /** IANA name; JQL dates are read in it. */
  readonly timeZone: string;
  readonly locale: string;
  readonly groups: readonly string[];
  readonly isAdmin: boolean;
  readonly access: Access;
};

/** An entry of `GET /project/search`, without what the endpoint adds. */
export type Project = {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly description: string;
  readonly projectTypeKey: 'software' | 'service_desk' | 'business';
  readonly style: 'classic' | 'next-gen';
  readonly leadAccountId: string | null;
};

export type Dataset = {
  readonly title: string;
  /** The people who can sign in; issues may name others too. */
  readonly users: readonly SiteUser[];
  readonly projects: readonly Project[];
  readonly fields: readonly Field[];
  readonly issues: readonly Issue[];
  /** Names in rank order, highest first: what `priority > Medium` and `order by priority` go by. */
  readonly priorities: readonly string[];
  /**
   * For generated data: the instant that counts as "now" in it, and the base URL of its links. A site moves its dates
   * by whole days to its own clock, and its links to its own base URL. `null`: dates and links stay as they are.
   */
  readonly generated: { readonly anchor: number; readonly baseUrl: string } | null;
  /** Generated issues: their worklogs and changes are made up from their values when somebody asks for them. */
  readonly invented?: true;
};
