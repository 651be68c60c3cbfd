const WIDTH = 125;

/** A changelog with one entry more, under "Policies" of what is not released yet. */
export function changelogWith(changelog: string, entry: string): string {
  const lines = changelog.split('\n');
  const unreleased = lines.findIndex((line) => line.startsWith('## Unreleased'));
  if (unreleased === -1) throw new Error('CHANGELOG.md has no "## Unreleased".');
  const end = lines.findIndex((line, at) => at > unreleased && line.startsWith('## '));
  const policies = lines.findIndex(
    (line, at) => at > unreleased && (end === -1 || at < end) && line === '### Policies',
  );
  const bullet = wrapped(entry);
  if (policies === -1) lines.splice(unreleased + 1, 0, '', '### Policies', '', ...bullet);
  else lines.splice(policies + 2, 0, ...bullet);
  return lines.join('\n');
}

/** As a list item whose lines are not too long for the linter. */
function wrapped(entry: string): readonly string[] {
  const lines = ['-'];
  for (const word of entry.split(/\s+/)) {
    const last = lines.at(-1) ?? '';
    if (last.length + 1 + word.length <= WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(`  ${word}`);
  }
  return lines;
}
