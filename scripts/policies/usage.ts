/**
 * How each command is called and what it is for, in the order of a policy's life. It stands apart from the commands: whoever asks for
 * the list does not wait until all of them are loaded, which takes seconds.
 */
export const COMMANDS = {
  check: { form: 'check', about: 'Says what is wrong in the policies and facts, where, and how to mend it.' },
  compare: {
    form: 'compare OLD.md NEW.md [--html FILE] [--json]',
    about: 'Shows what changed between two Markdown files.',
  },
  edit: {
    form: 'edit [--port PORT]',
    about: 'Opens an editor of the policies and facts in the browser, on this machine alone.',
  },
  'looked-at': {
    form: 'looked-at CLAIM [--yes]',
    about: 'Shows a claim beside its clause, and notes that both still say the same.',
  },
  release: {
    form: 'release LABEL --effective DAY [--material] [--summary TEXT] [--yes]',
    about: 'Freezes the policies as a version that is not changed again, and shows first what it changes.',
  },
  drift: {
    form: 'drift [--deploy]',
    about: 'Holds the code against the policy version in force, and says what differs.',
  },
  marketplace: {
    form: 'marketplace [--app ID] [--compare LISTING.json]',
    about: "Prints the answers to the Marketplace's Privacy & Security form, or compares them with a listing's.",
  },
} as const;

export type CommandName = keyof typeof COMMANDS;

export const isCommand = (name: string): name is CommandName => Object.hasOwn(COMMANDS, name);

/** The whole line that somebody types. */
export const lineOf = (name: CommandName) => `npm run policies -- ${COMMANDS[name].form}`;

export const usage = () => `Usage: npm run policies -- COMMAND

${Object.values(COMMANDS)
  .map(({ form, about }) => `  ${form}\n      ${about}`)
  .join('\n')}

  COMMAND --help    what the command does and which options it takes

Exit codes: 0 done, 1 failed or refused, 2 wrong usage.
`;
