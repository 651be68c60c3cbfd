import type { Reply } from './reply';

/** How the site stands with its licence. `not-needed`: it does not run in production. */
export type Licence = {
  readonly state: 'not-needed' | 'active' | 'trial' | 'expired' | 'unlicensed';
  /** When it ends, or ended; absent where the platform does not say. ISO 8601. */
  readonly endsAt?: string;
};

export type LicenceApi = {
  /** Whether this site may start exports, asked before anybody sets one up. For every user. */
  getLicence(): Reply<
    Licence & ({ readonly mayExport: true } | { readonly mayExport: false; readonly message: string })
  >;
};
