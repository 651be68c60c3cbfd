import type { Random } from '../random';

/**
 * Sentences as people write them in a tracker, composed from this project's own stock of words. `{…}` is replaced by
 * a draw from the list of that name, until none is left.
 */
export type Area = { readonly part: readonly string[]; readonly goal: readonly string[] };

export const areas: Readonly<Record<string, Area>> = {
  OBK: {
    part: [
      'the export dialog',
      'the column picker',
      'the preview table',
      'the history list',
      'the CSV writer',
      'the field search',
      'the progress bar',
      'the list of definitions',
      'the admin page',
      'the JQL box',
    ],
    goal: ['large exports', 'custom fields', 'sprint reports', 'audit requests', 'first-time users', 'screen readers'],
  },
  PAY: {
    part: [
      'the refund flow',
      'the invoice PDF',
      'card tokenisation',
      'the payout batch',
      'the tax calculation',
      'the checkout form',
      'the ledger import',
      'the dunning e-mail',
      'the webhook receiver',
    ],
    goal: [
      'partial refunds',
      'SEPA transfers',
      'annual plans',
      'multi-currency carts',
      'failed renewals',
      'the quarterly audit',
    ],
  },
  WEB: {
    part: [
      'the landing page',
      'the cookie banner',
      'the pricing table',
      'the search index',
      'the blog template',
      'the contact form',
      'image loading',
      'the language switch',
      'the site map',
    ],
    goal: [
      'mobile visitors',
      'the spring campaign',
      'the Arabic site',
      'slow connections',
      'returning customers',
      'search engines',
    ],
  },
  HELP: {
    part: [
      'the login e-mail',
      'the password reset',
      'my invoice',
      'the mobile app',
      'the calendar sync',
      'our team account',
      'two-factor login',
      'the CSV download',
      'the weekly digest',
    ],
    goal: ['our whole team', 'the Berlin office', 'new starters', 'the monthly close', 'my second account'],
  },
  DATA: {
    part: [
      'the nightly load',
      'the churn model',
      'the revenue dashboard',
      'the event schema',
      'the warehouse role',
      'the retention query',
      'the currency table',
      'the late-arrivals job',
    ],
    goal: ['finance', 'the board pack', 'data older than two years', 'duplicate events', 'the EU region'],
  },
  PPL: {
    part: [
      'the onboarding checklist',
      'the holiday calendar',
      'the equipment form',
      'the review cycle',
      'the org chart',
    ],
    goal: ['remote starters', 'the Lisbon office', 'part-time staff', 'the summer interns'],
  },
  SEC: {
    part: ['the session cookie', 'the audit log', 'the dependency scan', 'the backup key', 'the admin allow-list'],
    goal: ['the external pen test', 'expired certificates', 'former employees', 'the yearly certification'],
  },
};

const words: Readonly<Record<string, readonly string[]>> = {
  fails: [
    'stops halfway',
    'shows an empty page',
    'times out',
    'loses the last row',
    'throws a 500',
    'ignores the filter',
    'jumps back to page one',
    'counts everything twice',
    'forgets the selection',
    'flickers',
    'returns stale data',
    'shows the wrong time zone',
  ],
  condition: [
    'when the list is longer than 100 rows',
    'after switching projects',
    'on Safari',
    'with umlauts in the name',
    'for users without an avatar',
    'when two tabs are open',
    'right after midnight UTC',
    'in dark mode',
    'after the last deploy',
    'if the session has expired',
    'on a slow network',
    'when a value contains a comma',
  ],
  verb: [
    'Add',
    'Remove',
    'Simplify',
    'Document',
    'Speed up',
    'Rework',
    'Test',
    'Translate',
    'Monitor',
    'Split up',
    'Clean up',
    'Replace',
  ],
  aspect: [
    'error handling in',
    'tests for',
    'empty states in',
    'keyboard navigation in',
    'logging around',
    'the loading state of',
    'the copy in',
    'the retry logic of',
    'the permission check in',
    'the defaults of',
  ],
  role: ['an admin', 'a project lead', 'a finance user', 'a new team member', 'a support agent', 'a viewer'],
  wish: [
    'pick up where they left off',
    'undo the last change',
    'see what changed since yesterday',
    'share the result with one link',
    'choose the columns',
    'filter by team',
    'download it as CSV',
    'do it without leaving the page',
    'get told when it is done',
  ],
  question: [
    'does not work any more',
    'is very slow today',
    'shows somebody else’s name',
    'asks for a code every time',
    'arrives twice',
    'has the wrong address on it',
  ],
  opening: [
    'We keep hearing about this from {role}.',
    'Seen again this morning.',
    'Follow-up from the retro.',
    'This blocks {goal}.',
    'Small thing, but it annoys people every day.',
    'Came up in the review of {part}.',
    'Reported by three customers this week.',
  ],
  detail: [
    'It started with the release before last.',
    'The old version did not have this.',
    'Nothing in the logs looks unusual.',
    'We can reproduce it about one time in five.',
    'A reload fixes it, until the next time.',
    'Only accounts that were migrated seem to be affected.',
    'The numbers on the dashboard are right, the download is not.',
  ],
  close: [
    'Let us decide in planning.',
    'Happy to pair on this.',
    'Screenshots are attached.',
    'No rush, but before the release please.',
    'Please do not change the API for it.',
    'Ask me for a test account.',
  ],
  remark: [
    'Fixed on the branch, waiting for review.',
    'I could not reproduce this on staging. Which browser was it?',
    'Moved to the next sprint, {goal} comes first.',
    'Looks good to me 👍',
    'The cause is in {part}; the fix is small.',
    'Can we split this? It is two problems.',
    'Customer confirmed that it works now, thank you!',
    'Same here, also {condition}.',
    'Done. Release note added.',
    'Let us keep it simple: only {goal} for now.',
  ],
  acceptance: [
    'It works for {goal}',
    'It is covered by a test',
    'The help page is updated',
    'Nothing changes for existing users',
    'It takes less than two seconds',
    'It works {condition}',
  ],
};

export type Writer = {
  /** Fills a template; the first letter becomes a capital. */
  readonly write: (template: string) => string;
};

export function createWriter(random: Random, projectKey: string): Writer {
  const area = areas[projectKey]!;
  const fill = (template: string): string =>
    template.replace(/\{(\w+)\}/g, (_all, name: string) =>
      fill(random.pick(name === 'part' || name === 'goal' ? area[name] : words[name]!)),
    );
  return {
    write: (template) => {
      const text = fill(template);
      return text.charAt(0).toUpperCase() + text.slice(1);
    },
  };
}

export const summaryTemplates: Readonly<Record<string, readonly string[]>> = {
  Bug: ['{part} {fails} {condition}', '{part} {fails}', '{condition}, {part} {fails}'],
  Task: ['{verb} {aspect} {part}', '{verb} {aspect} {part} for {goal}', 'Prepare {part} for {goal}'],
  Story: ['Let {role} {wish}', 'As {role}, I want to {wish} in {part}', '{role} can {wish}'],
  Epic: ['Make {part} ready for {goal}', 'Better {goal}: {part}'],
  'Sub-task': ['{verb} {aspect} {part}', 'Check {part} {condition}', 'Write tests for {part}'],
  'Service request': ['{part} {question}', 'Please set up {part} for {goal}', 'Question about {part}'],
  Incident: ['{part} {fails} for {goal}', 'Outage: {part} {fails}'],
};

/** Text that breaks careless software; every line is something that a person did type once. */
export const hostileSummaries: readonly string[] = [
  'Export says "done", but the file is empty, see "Report, final (2).csv"',
  '=HYPERLINK("https://example.com";"Click here") appears as a link in Excel',
  '+49 30 1234567 is shown as a number',
  '-1 as story points breaks the chart',
  '@channel in a summary notifies nobody',
  "=cmd|' /C calc'!A0 pasted from a customer ticket",
  '\tTab at the start, and\ttabs inside',
  'Name with ; semicolon, comma and | pipe',
  '🚀🔥 Launch checklist 👩‍💻 (family emoji 👨‍👩‍👧‍👦 and flags 🇯🇵🇧🇷)',
  'التصدير لا يعمل عند اختيار أكثر من مشروع (export fails with several projects)',
  'שגיאה בקובץ: עמודה ראשונה ריקה',
  '日本語の要約：長い件名が途中で切れてしまう問題',
  'Ünïcödé ñämés ànd ligatures ﬁ ﬀ in field names',
  '<script>alert("xss")</script> is shown as text, is that right?',
  'null',
  '00123 and 1E5 and 3-4 must stay text',
  `A very long summary that nobody will read to the end: ${'and then we also noticed that the next step fails, '.repeat(4).trim()}`.slice(
    0,
    254,
  ),
  'Trailing space and non-breaking spaces here ',
  "O'Brien's \\ backslash / slash `tick` ${template} %s %d",
  '"""',
];
