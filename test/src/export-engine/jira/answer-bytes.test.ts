import { describe, expect, test } from '@jest/globals';
import { bytesOf } from '../../../../src/export-engine/jira/answer-bytes';

const utf8 = (text: string) => new TextEncoder().encode(text);

/** An answer whose body comes in these bits, and then ends or breaks off. */
function answerOf(bits: readonly string[], end: 'ends' | 'breaks off' = 'ends') {
  let cancelled = false;
  const rest = [...bits];
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull(stream) {
        const bit = rest.shift();
        if (bit !== undefined) stream.enqueue(utf8(bit));
        else if (end === 'ends') stream.close();
        else stream.error(new TypeError('terminated'));
      },
      cancel: () => void (cancelled = true),
    },
    { highWaterMark: 0 },
  );
  return { answer: new Response(body), isCancelled: () => cancelled };
}

describe('an answer is seen while it comes', () => {
  const long = 'x'.repeat(300_000);
  test.each<[string, readonly string[], readonly number[]]>([
    ['nothing', [], []],
    ['one bit', ['abc'], [3]],
    ['some bits', ['ab', 'c', 'defg'], [2, 3, 7]],
    ['more than there was room for', ['a', long, long, 'b'], [1, 300_001, 600_001, 600_002]],
  ])('%s', async (_, bits, lengths) => {
    const seen: number[] = [];
    const bytes = await bytesOf(answerOf(bits).answer, { more: ({ length }) => void seen.push(length) });
    expect(new TextDecoder().decode(bytes)).toBe(bits.join(''));
    expect(seen).toEqual(lengths);
  });
});

test('an answer that breaks off is none', async () => {
  const { answer } = answerOf(['ab', 'c'], 'breaks off');
  await expect(bytesOf(answer, { more: () => undefined })).rejects.toThrow('terminated');
});

test('Cancel stops an answer that is still coming', async () => {
  const stop = new AbortController();
  const { answer, isCancelled } = answerOf(['ab', 'c', 'd']);
  const bytes = bytesOf(answer, { more: () => stop.abort(), signal: stop.signal });
  await expect(bytes).rejects.toMatchObject({ code: 'CANCELLED' });
  expect(isCancelled()).toBe(true);
});

test('an answer that comes whole is taken whole', async () => {
  const whole = { ok: true, status: 200, headers: new Headers(), arrayBuffer: async () => utf8('abc').buffer };
  expect([...(await bytesOf(whole, { more: () => undefined }))]).toEqual([97, 98, 99]);
});
