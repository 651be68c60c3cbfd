import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ZipReader, TextWriter, Uint8ArrayReader, type FileEntry } from '@zip.js/zip.js/lib/zip-core-native.js';
import { zipFile } from '../../../src/export-engine';
import { readTakeOut, writeTakeOut, type TakenRecord, type TakeOutSource } from '../../../src/take-out';
import { memorySink } from '../../support/memory-sink';

const inventory = '{"recordKinds":[],"transfers":[]}';
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** Two kinds, three records, two to a page. */
const kept: Readonly<Record<string, readonly TakenRecord[]>> = {
  'export-definition': [
    { id: 'a', value: { name: 'Überfällig 😀', version: 1 } },
    { id: 'b', value: { name: 'line\nbreak', version: 2 } },
    { id: 'c', value: { name: '', version: 3 }, expiresAt: '2027-01-01T00:00:00.000Z' },
  ],
  'usage-day': [],
};

function sourceOf(records: typeof kept, more: Partial<TakeOutSource> = {}): TakeOutSource {
  return {
    takenAt: '2026-11-26T12:00:00.000Z',
    site: { address: 'https://acme.atlassian.net', cloudId: 'cloud-1' },
    appVersion: '0.1.0',
    policyVersion: '2.0',
    inventory,
    inventoryDigest: sha256(inventory),
    kinds: Object.keys(records).map((name) => ({
      name,
      title: name === 'usage-day' ? 'Usage of a day' : 'Export definition',
    })),
    elsewhere: ['Tickets at the support desk.'],
    async readPage(kind, cursor) {
      const from = Number(cursor ?? 0);
      const page = records[kind]!.slice(from, from + 2);
      return from + 2 < records[kind]!.length ? { records: page, cursor: String(from + 2) } : { records: page };
    },
    ...more,
  };
}

async function taken(source = sourceOf(kept)): Promise<Blob> {
  const sink = memorySink();
  await writeTakeOut(sink, source);
  return new Blob([sink.bytes().slice()]);
}

const read = (zip: Blob) => readTakeOut(zip, () => true);

async function filesIn(zip: Blob): Promise<Record<string, string>> {
  const reader = new ZipReader(new Uint8ArrayReader(new Uint8Array(await zip.arrayBuffer())));
  const entries = (await reader.getEntries()) as FileEntry[];
  return Object.fromEntries(
    await Promise.all(entries.map(async (entry) => [entry.filename, await entry.getData(new TextWriter())] as const)),
  );
}

async function zipOf(files: Iterable<readonly [string, string]>): Promise<Blob> {
  const sink = memorySink();
  const zip = zipFile(sink);
  for (const [path, text] of files) {
    const entry = await zip.entry(path);
    await entry.write(new TextEncoder().encode(text));
    await entry.close();
  }
  await zip.close();
  return new Blob([sink.bytes().slice()]);
}

describe('a take-out', () => {
  test('holds a file a kind, the inventory, a README, and the digests of all', async () => {
    const files = await filesIn(await taken());
    const definitions = [
      '{"id":"a","value":{"name":"Überfällig 😀","version":1}}',
      '{"id":"b","value":{"name":"line\\nbreak","version":2}}',
      '{"id":"c","value":{"name":"","version":3},"expiresAt":"2027-01-01T00:00:00.000Z"}',
      '',
    ].join('\n');
    expect(Object.keys(files)).toEqual([
      'records/export-definition.jsonl',
      'records/usage-day.jsonl',
      'inventory.json',
      'README.txt',
      'manifest.json',
      'SHA256SUMS',
    ]);
    expect(files['records/export-definition.jsonl']).toBe(definitions);
    expect(files['records/usage-day.jsonl']).toBe('');
    expect(files['inventory.json']).toBe(inventory);
    expect(files['SHA256SUMS']).toBe(
      Object.keys(files)
        .filter((path) => path !== 'SHA256SUMS')
        .map((path) => `${sha256(files[path]!)}  ${path}\n`)
        .join(''),
    );
    expect(JSON.parse(files['manifest.json']!)).toEqual({
      format: 'openbook-take-out',
      version: 1,
      takenAt: '2026-11-26T12:00:00.000Z',
      site: { address: 'https://acme.atlassian.net', cloudId: 'cloud-1' },
      appVersion: '0.1.0',
      policyVersion: '2.0',
      inventoryDigest: sha256(inventory),
      records: [
        {
          kind: 'export-definition',
          path: 'records/export-definition.jsonl',
          rows: 3,
          bytes: 196,
          sha256: sha256(definitions),
        },
        { kind: 'usage-day', path: 'records/usage-day.jsonl', rows: 0, bytes: 0, sha256: sha256('') },
      ],
      files: [
        { path: 'inventory.json', bytes: 33, sha256: sha256(inventory) },
        { path: 'README.txt', bytes: Buffer.byteLength(files['README.txt']!), sha256: sha256(files['README.txt']!) },
      ],
    });
  });

  test('explains itself to somebody who has never seen Openbook', async () => {
    const readMe = (await filesIn(await taken()))['README.txt']!;
    expect(readMe.split('\r\n')).toEqual(
      expect.arrayContaining([
        'What Openbook kept about https://acme.atlassian.net',
        '  records/export-definition.jsonl  Export definition: 3 records',
        'The files of all other kinds are empty: there were no such records.',
        '  Linux   sha256sum -c SHA256SUMS',
        '- Tickets at the support desk.',
      ]),
    );
    expect(readMe.split('\r\n').filter((line) => line.length > 120)).toEqual([]);
  });

  test('comes back as it was, whatever the records hold', async () => {
    const record = fc.record(
      {
        id: fc.string({ minLength: 1 }),
        value: fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.jsonValue()),
        expiresAt: fc.string(),
      },
      { requiredKeys: ['id', 'value'] },
    );
    const plain = record.map((each) => JSON.parse(JSON.stringify(each)) as TakenRecord);
    await fc.assert(
      fc.asyncProperty(fc.array(plain, { maxLength: 9 }), fc.array(plain, { maxLength: 3 }), async (some, others) => {
        const records = { 'export-definition': some, 'usage-day': others };
        const back = await read(await taken(sourceOf(records)));
        expect(Object.fromEntries(back.records)).toEqual(records);
      }),
      { numRuns: 25 },
    );
  });

  test('keeps only the wanted kinds in memory, and says how far it is', async () => {
    const seen: number[] = [];
    const back = await readTakeOut(await taken(), (kind) => kind === 'usage-day', {
      onProgress: ({ bytes, of }) => seen.push(bytes / of),
    });
    expect([...back.records.keys()]).toEqual(['usage-day']);
    expect(seen.at(-1)).toBe(1);
  });

  test('ends where it is stopped, and says so', async () => {
    const stop = new AbortController();
    const sink = memorySink();
    const write = writeTakeOut(sink, sourceOf(kept), { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(write).rejects.toMatchObject({ code: 'CANCELLED' });
    await expect(readTakeOut(await taken(), () => true, { signal: stop.signal })).rejects.toMatchObject({
      code: 'CANCELLED',
    });
  });
});

describe('what is no take-out, or not as it was taken out, is refused with a reason', () => {
  type Files = Map<string, string>;
  const manifestIn = (files: Files) => JSON.parse(files.get('manifest.json')!) as Record<string, unknown>;
  const digest = (files: Files) =>
    files.set(
      'SHA256SUMS',
      [...files]
        .filter(([path]) => path !== 'SHA256SUMS')
        .map(([path, text]) => `${sha256(text)}  ${path}\n`)
        .join(''),
    );
  const withManifest = (files: Files, change: Record<string, unknown>) =>
    digest(files.set('manifest.json', JSON.stringify({ ...manifestIn(files), ...change })));
  /** Whoever changes a file can also change its digests; then what is in it still has to be a take-out. */
  const withRecords = (files: Files, text: string, rows = 1) => {
    const path = 'records/export-definition.jsonl';
    const [, second] = manifestIn(files)['records'] as object[];
    const first = { kind: 'export-definition', path, rows, bytes: Buffer.byteLength(text), sha256: sha256(text) };
    return withManifest(files.set(path, text), { records: [first, second] });
  };

  const cases: readonly (readonly [string, (files: Files) => void, string])[] = [
    [
      'a changed record',
      (files) =>
        files.set(
          'records/export-definition.jsonl',
          files.get('records/export-definition.jsonl')!.replace('"version":1', '"version":9'),
        ),
      'records/export-definition.jsonl is not as it was taken out.',
    ],
    ['a longer file', (files) => files.set('README.txt', 'x'.repeat(9_999)), 'README.txt is larger than'],
    ['a shorter file', (files) => files.set('README.txt', ''), 'README.txt is not as it was taken out.'],
    [
      'another inventory',
      (files) => withManifest(files, { inventoryDigest: sha256('another') }),
      'inventory.json is not as it was taken out.',
    ],
    [
      'a changed manifest',
      (files) => files.set('manifest.json', JSON.stringify({ ...manifestIn(files), policyVersion: '9' })),
      'manifest.json is not as it was taken out.',
    ],
    [
      'a manifest that lacks something',
      (files) => withManifest(files, { site: undefined }),
      'manifest.json is not as it was taken out.',
    ],
    ['a missing file', (files) => files.delete('README.txt'), 'README.txt is missing'],
    [
      'a file too many',
      (files) => files.set('records/other.jsonl', ''),
      'it holds a file that its manifest does not name',
    ],
    ['no manifest', (files) => files.delete('manifest.json'), 'it has no manifest.json'],
    ['no digests', (files) => files.delete('SHA256SUMS'), 'it has no SHA256SUMS'],
    [
      "another program's manifest",
      (files) => files.set('manifest.json', '{"name":"x"}'),
      "its manifest.json is another program's",
    ],
    [
      'a manifest that is not JSON',
      (files) => files.set('manifest.json', '{'),
      "its manifest.json is another program's",
    ],
    ['a newer form', (files) => withManifest(files, { version: 2 }), 'this version of Openbook reads form 1'],
    [
      'a manifest without an end',
      (files) => files.set('manifest.json', ' '.repeat(2_000_001)),
      'manifest.json is larger than 2 MB',
    ],
    [
      'a line that is not JSON',
      (files) => withRecords(files, 'id: a\n'),
      'Line 1 of records/export-definition.jsonl is not JSON',
    ],
    [
      'a line that is no record',
      (files) => withRecords(files, '{"id":"a","value":1}\n'),
      'Line 1 of records/export-definition.jsonl is not a record with an id and a value',
    ],
    [
      'a cut line',
      (files) => withRecords(files, '{"id":"a","value":{}}\n{"id":"b"', 2),
      'Line 2 of records/export-definition.jsonl has no end',
    ],
    [
      'a line without an end',
      (files) => withRecords(files, 'x'.repeat(300_001)),
      'Line 1 of records/export-definition.jsonl is longer than any record',
    ],
    [
      'fewer lines than it says',
      (files) => withRecords(files, '{"id":"a","value":{}}\n', 2),
      'records/export-definition.jsonl is not as it was taken out.',
    ],
    [
      'records of one kind in the file of another',
      (files) =>
        withManifest(files, { records: [{ ...(manifestIn(files)['records'] as object[])[0], kind: 'usage-day' }] }),
      'manifest.json is not as it was taken out.',
    ],
    [
      'more than a site can have',
      (files) =>
        withManifest(files, {
          files: (manifestIn(files)['files'] as object[]).map((file) => ({ ...file, bytes: 2e9 })),
        }),
      'holds more than Openbook ever keeps',
    ],
  ];

  test.each(cases)('%s', async (_, change, message) => {
    const files = new Map(Object.entries(await filesIn(await taken())));
    change(files);
    const refused = read(await zipOf(files));
    await expect(refused).rejects.toMatchObject({
      name: 'AppError',
      message: expect.stringContaining(message) as unknown,
    });
  });

  test('no zip, half a zip, too many files, two files of one name', async () => {
    const whole = await taken();
    await expect(read(new Blob(['PK no zip']))).rejects.toThrow('This file is not a zip that can be opened.');
    await expect(read(whole.slice(0, whole.size / 2))).rejects.toThrow('This file is not a zip that can be opened.');
    const many = Array.from({ length: 201 }, (_, at) => [`${at}.txt`, ''] as const);
    await expect(read(await zipOf(many))).rejects.toThrow('it holds more files than a take-out has');
    const twice = [...Object.entries(await filesIn(whole)), ['README.txt', 'another'] as const];
    await expect(read(await zipOf(twice))).rejects.toThrow('This file is not a zip that can be opened.');
  });

  test('bytes that were changed after it was packed', async () => {
    const bytes = new Uint8Array(await (await taken()).arrayBuffer());
    bytes[60]! ^= 0xff;
    await expect(read(new Blob([bytes]))).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });
});
