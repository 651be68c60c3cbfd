import type { Transfer } from '../record-kind';

/**
 * What the vendor's old backend learns when the app asks it for what a site saved there. It had the clientKey before; the
 * platform signs which installation asks. Gone from the next major version on, when all sites have moved.
 */
export const connectPull = {
  name: 'connect-pull',
  title: 'Pull from the old Connect backend',
  category: 'Account',
  purpose: 'Asks the old backend for the exports that the site saved there, and for its daily totals.',
  legalBasis: 'Performance of the contract with the customer',
  place: 'old Connect backend',
  retention: { until: 'the vendor shuts the old backend down; no period is stated' },
  recipient: 'Alpha Serve',
  addressVariable: 'CONNECT_URL',
  fields: {
    clientKey: {
      type: 'text',
      maxLength: 255,
      meaning: 'The key under which the old backend knows the site, where Jira has told it',
      identifies: 'tenant',
      optional: true,
    },
    snapshot: {
      type: 'sha256',
      meaning: 'The state of the data of which a page is asked for',
      identifies: 'nobody',
      optional: true,
    },
    part: {
      type: 'choice',
      of: ['account', 'saved-exports', 'daily-usage'],
      meaning: 'Which part of it',
      identifies: 'nobody',
      optional: true,
    },
    page: { type: 'count', meaning: 'Which page of the part', identifies: 'nobody', optional: true },
  },
  delivery: {
    kind: 'remote',
    remote: 'connect-backend',
    calls: {
      contents: {
        purpose: 'Asks what there is of the site.',
        method: 'POST',
        path: '/openbook-move/v1/contents',
        body: { type: 'json', content: { clientKey: '{clientKey}' } },
      },
      page: {
        purpose: 'Asks for one page of it.',
        method: 'POST',
        path: '/openbook-move/v1/page',
        body: {
          type: 'json',
          content: { clientKey: '{clientKey}', snapshot: '{snapshot}', part: '{part}', page: '{page}' },
        },
      },
    },
  },
} as const satisfies Transfer;
