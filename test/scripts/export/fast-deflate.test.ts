import { gunzipSync } from 'node:zlib';
import { expect, test } from '@jest/globals';
import { fastDeflate } from '../../../scripts/export/fast-deflate';

test('what goes in comes out compressed, as one gzip member', async () => {
  const pieces = Array.from({ length: 50 }, (_, at) => new TextEncoder().encode(`piece ${at} `.repeat(5_000)));
  const { readable, writable } = fastDeflate();
  const out = new Response(readable).arrayBuffer();
  const writer = writable.getWriter();
  for (const piece of pieces) await writer.write(piece);
  await writer.close();
  const bytes = Buffer.from(await out);
  expect(gunzipSync(bytes)).toEqual(Buffer.concat(pieces));
  expect(bytes.length).toBeLessThan(pieces.length * 5_000);
});

test('nothing is an empty member', async () => {
  const { readable, writable } = fastDeflate();
  const out = new Response(readable).arrayBuffer();
  await writable.close();
  expect(gunzipSync(Buffer.from(await out))).toHaveLength(0);
});
