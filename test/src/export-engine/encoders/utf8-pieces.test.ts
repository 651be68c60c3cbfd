import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { utf8Pieces } from '../../../../src/export-engine/encoders/utf8-pieces';

/** What comes out of some texts, with a flush at the end. */
async function written(texts: readonly string[]) {
  const out: Uint8Array[] = [];
  const pieces = utf8Pieces(async (piece) => void out.push(piece));
  await pieces.addEach(texts, (text) => text);
  await pieces.flush();
  return { out, bytes: pieces.bytes() };
}

test('the bytes are those of the texts, however long and in whatever script', async () => {
  const text = fc
    .tuple(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.nat(8_000))
    .map(([unit, times]) => unit.repeat(times));
  await fc.assert(
    fc.asyncProperty(fc.array(text, { maxLength: 8 }), async (texts) => {
      const { out, bytes } = await written(texts);
      const expected = Buffer.from(texts.join(''));
      expect(Buffer.concat(out).equals(expected)).toBe(true);
      expect(bytes).toBe(expected.length);
    }),
    { numRuns: 50 },
  );
});

test('pieces are of some 64 kB, and none is written over by the next', async () => {
  const { out } = await written(Array.from({ length: 40 }, (_, at) => String.fromCharCode(65 + at).repeat(8_192)));
  expect(out.map(({ length }) => length)).toEqual([65_536, 65_536, 65_536, 65_536, 65_536]);
  expect(out.map((piece) => piece[0])).toEqual([65, 73, 81, 89, 97]);
});

test('one text may be longer than the buffer', async () => {
  const { out } = await written(['日'.repeat(100_000), 'a']);
  expect(Buffer.concat(out).toString()).toBe(`${'日'.repeat(100_000)}a`);
});

test('nothing is handed on where there is nothing', async () => {
  expect(await written([])).toEqual({ out: [], bytes: 0 });
  expect(await written([''])).toEqual({ out: [], bytes: 0 });
});
