import { describe, expect, it } from '@jest/globals';
import { clauseText } from '../support/site-text';

const PAGE = `<nav>menu</nav><main><h1>Title</h1>
  <h2 id="a">A</h2><p>one <b>two</b>,
  three</p><h3 id="b">B</h3><table><tr><td>four</td><td>five</td></tr></table>
  <section><h2 id="c">C</h2><p>six</p></section><div id="d"><h2>D</h2><h2>E</h2></div></main>`;

describe('the text of a clause, as tests of the site read it', () => {
  it.each([
    ['a', 'A one two, three B four five'],
    ['b', 'B four five'],
    ['c', 'C six'],
    ['d', 'D E'],
    ['', 'Title A one two, three B four five C six D E'],
  ])('%s', (clause, text) => {
    expect(clauseText(PAGE, clause)).toBe(text);
  });

  it('does not pass over a clause that is not there', () => {
    expect(() => clauseText(PAGE, 'z')).toThrow('There is no clause "z".');
  });
});
