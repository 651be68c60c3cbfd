import { countOf } from '../export-engine';
import { paths, type Manifest } from './manifest';

export type ReadMeContent = Pick<Manifest, 'takenAt' | 'site' | 'appVersion' | 'policyVersion' | 'records'> & {
  /** What each kind is called, by its name. */
  readonly titles: ReadonlyMap<string, string>;
  /** What is kept elsewhere and so is not in the zip, a sentence each. */
  readonly elsewhere: readonly string[];
};

/** What somebody who unpacks it needs to know, without having seen Openbook; lines end as Windows expects. */
export function readMe({
  takenAt,
  site,
  appVersion,
  policyVersion,
  records,
  titles,
  elsewhere,
}: ReadMeContent): string {
  const rows = records.reduce((sum, each) => sum + each.rows, 0);
  const kept = records.filter((each) => each.rows > 0);
  const none = records.filter((each) => each.rows === 0);
  const width = Math.max(...kept.map(({ path }) => path.length), paths.inventory.length) + 2;
  const file = (path: string, words: string) => `  ${path.padEnd(width)}${words}`;
  const lines = [
    `What Openbook kept about ${site.address}`,
    '',
    `Taken out at ${takenAt} (UTC). Openbook is an app for Jira Cloud; this was its version ${appVersion}, and policy`,
    `version ${policyVersion} described what it kept. This zip holds ${countOf(rows, 'record')}: all that it kept about`,
    "the site in Atlassian's storage when it was taken out. None holds the content of an issue.",
    '',
    'It may name people by their Atlassian account ids, and saved queries may too. Keep it as you keep such data.',
    '',
    'WHAT IS IN IT',
    '',
    ...kept.map(({ path, kind, rows }) => file(path, `${titles.get(kind) ?? kind}: ${countOf(rows, 'record')}`)),
    file(paths.inventory, 'what each kind and field is for, whom it identifies, how long it is kept'),
    file(paths.manifest, 'when and where it was taken out; rows, bytes and SHA-256 of each file'),
    file(paths.sums, 'the same digests, for programs that check them'),
    ...(none.length === 0 ? [] : ['', 'The files of all other kinds are empty: there were no such records.']),
    '',
    'HOW TO READ IT',
    '',
    'The files in records are JSON Lines: text in UTF-8, one record a line, with its id, its value (the fields that',
    `${paths.inventory} explains) and, where it has one, the time at which it expires. Any text editor opens them.`,
    '',
    'HOW TO CHECK THAT NOTHING WAS CHANGED',
    '',
    `  Linux   sha256sum -c ${paths.sums}`,
    `  macOS   shasum -a 256 -c ${paths.sums}`,
    `  Windows Get-FileHash records\\*.jsonl, and compare with ${paths.sums}`,
    '',
    'HOW TO PUT IT BACK',
    '',
    'A Jira admin opens Openbook, "Your data", "Put back", and chooses this zip as it is. Saved exports, settings and daily',
    'totals can be put back, also on another site. Openbook shows first what it would do, and changes nothing that is there.',
    '',
    'WHAT IS NOT IN IT',
    '',
    ...elsewhere.map((sentence) => `- ${sentence}`),
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}
