import type { Finder, Finding } from '../finding';

const BEGIN = /-----BEGIN [A-Z0-9 ]{1,40}-----/g;
const END = /-----END [A-Z0-9 ]{1,40}-----/g;

/** PEM and PGP blocks; one whose end was cut off goes on to the end of the text. */
export const keyBlocks: Finder = (text) => {
  const findings: Finding[] = [];
  BEGIN.lastIndex = 0;
  for (let begin = BEGIN.exec(text); begin !== null; begin = BEGIN.exec(text)) {
    END.lastIndex = BEGIN.lastIndex;
    const to = END.exec(text) === null ? text.length : END.lastIndex;
    findings.push({ from: begin.index, to, kind: 'key-block' });
    BEGIN.lastIndex = to;
  }
  return findings;
};
