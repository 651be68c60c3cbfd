import { expect } from '@jest/globals';

/** The lines in which one text differs from another, as `- old` and `+ new`; both have to have as many. */
export function changedLines(before: string, after: string): readonly string[] {
  const [old, now] = [before.split('\n'), after.split('\n')];
  expect(now.length).toBe(old.length);
  return old.flatMap((line, index) => (line === now[index] ? [] : [`- ${line}`, `+ ${now[index]}`]));
}
