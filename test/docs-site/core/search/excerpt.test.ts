import { describe, expect, it } from '@jest/globals';
import { excerpt, marked, type Piece } from '../../../../docs-site/core/search/excerpt';

const inBrackets = (pieces: readonly Piece[]) => pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');
const LONG = `${'before '.repeat(40)}the backups are kept ${'after '.repeat(40)}`.trim();

describe('what the list shows of a text', () => {
  it.each<[string, string, string[], string]>([
    ['words as they are written', 'Backups and back-ups', ['backups'], '[Backups] and back-ups'],
    ['the longer of two', 'the backups', ['back', 'backups'], 'the [backups]'],
    ['beginnings only', 'a set-back, aback', ['back'], 'a set-[back], aback'],
    ['signs as signs', 'a.b and axb', ['a.b'], '[a.b] and axb'],
    ['nothing', 'some text', [], 'some text'],
  ])('marks %s', (_, text, words, expected) => expect(inBrackets(marked(text, words))).toBe(expected));

  it('starts near the first word that was met, and cuts between words', () => {
    const shown = inBrackets(excerpt(LONG, ['backups']));
    expect(shown).toMatch(/^… (before )+the \[backups\] are kept (after )+…$/);
    expect(shown.length).toBeLessThan(170);
  });

  it('shows a short text whole', () => {
    expect(inBrackets(excerpt('Kept for 90 days.', ['90']))).toBe('Kept for [90] days.');
  });

  it('shows the beginning where only the heading was met', () => {
    expect(inBrackets(excerpt(LONG, ['nowhere']))).toMatch(/^before before .* …$/);
  });
});
