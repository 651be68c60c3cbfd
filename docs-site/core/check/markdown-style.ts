import type { Source } from '../directives/resolve-directives';
import type { FactProblem } from '../facts/fact-problem';

/** What markdownlint finds: its rule's code, such as `MD012`, and its own words. Lines and columns count from 1. */
export type StyleIssue = {
  readonly rule: string;
  readonly description: string;
  readonly detail: string | null;
  readonly line: number;
  readonly column: number;
};

export type StyleLinter = (markdown: string) => readonly StyleIssue[];

/** The rules that writers of policies meet, in plain words. The others come in markdownlint's own. */
const IN_WORDS: Readonly<Record<string, readonly [wrong: string, mend: string]>> = {
  MD001: ['This heading skips a level.', 'Use one # more than the heading above, not two.'],
  MD009: ['There are blanks at the end of this line.', 'Take them out.'],
  MD010: ['This line has a tab.', 'Put blanks in its place.'],
  MD011: ['This link has its brackets the wrong way round.', 'Write [words](address).'],
  MD012: ['There is more than one empty line.', 'Leave one.'],
  MD013: ['This line is too long.', 'Break it before the 126th character, between two words.'],
  MD018: ['There is no blank behind the #.', 'Write "## Heading".'],
  MD022: ['This heading touches the text around it.', 'Put an empty line before it and behind it.'],
  MD023: ['This heading does not begin at the start of its line.', 'Take out the blanks before the #.'],
  MD024: ['Another heading beside this one has the same words.', 'Give one of them other words.'],
  MD025: ['This is a second title.', 'Use two # or more: the title stands at the top of the file.'],
  MD026: ['This heading ends with a punctuation mark.', 'Take it out.'],
  MD032: ['This list touches the text around it.', 'Put an empty line before it and behind it.'],
  MD034: ['This address is not a link.', 'Write [words](address).'],
  MD037: ['There are blanks inside the stars or underscores.', 'Take them out, or the words do not stand out.'],
  MD042: ['This link leads nowhere.', 'Write an address between the round brackets.'],
  MD047: ['The last line does not end.', 'Press Enter at the end of it.'],
  MD058: ['This table touches the text around it.', 'Put an empty line before it and behind it.'],
};

export const badStyle = ({ file, markdown }: Source, lint: StyleLinter): readonly FactProblem[] =>
  lint(markdown).map(({ rule, description, detail, line, column }) => {
    const [wrong, mend] = IN_WORDS[rule] ?? [`${description}.`, detail ?? `markdownlint calls this rule ${rule}.`];
    return { file, line, column, path: '', wrong, mend };
  });
