import { aSite, startForge } from '../../support/forge';
import { beforeEach, describe, expect, test } from '@jest/globals';
import type { Definition, DefinitionContent, DefinitionSummary, Reply, SavedDefinition } from '../../../src/contract';
import { aDefinition } from '../../support/definition';
import { resolver } from '../../../src/index';

const site = aSite('acme');
const other = aSite('globex');
const JANE = '5be24ad8b1653240376955d2';
const SAM = '712020:e2c0f0f1-1111-4abc-8def-0123456789ab';

let forge: ReturnType<typeof startForge>;
beforeEach(() => {
  forge = startForge();
});

async function call<T>(functionKey: string, payload: unknown, { at = site, by = JANE } = {}): Promise<Reply<T>> {
  const context = { accountId: by, principal: { accountId: by } };
  return (await forge.as(at, () => resolver({ call: { functionKey, payload }, context }, context), by)) as Reply<T>;
}

async function ok<T>(functionKey: string, payload: unknown, options = {}): Promise<T> {
  const reply = await call<T>(functionKey, payload, options);
  if (!reply.ok) throw new Error(`${functionKey}: ${reply.code} ${reply.message}`);
  return reply.value;
}

const anExport = (changes: Partial<DefinitionContent> = {}): DefinitionContent =>
  aDefinition({
    name: 'Open bugs',
    jql: 'type = Bug and resolution is empty',
    columns: [
      { id: 'issuekey', header: '' },
      { id: 'status#category', header: 'Stage' },
    ],
    settings: {
      csv: { delimiter: ';', decimal: ',', dates: 'dd.mm.yyyy', bom: true, formulas: 'guard' },
      zone: 'user',
      richText: 'markdown',
    },
    ...changes,
  });

const save = (content = anExport(), options = {}) => ok<Definition>('createDefinition', content, options);
const list = async (options = {}) =>
  (await ok<{ definitions: DefinitionSummary[] }>('listDefinitions', undefined, options)).definitions;
const change = (
  { definitionId, version }: Definition,
  changes: Partial<DefinitionContent>,
  options = {},
): Promise<SavedDefinition> => ok('changeDefinition', { definitionId, version, changes }, options);

describe('a saved export', () => {
  test('comes back as it was saved, with its first version', async () => {
    const saved = await save();
    expect(saved).toEqual({
      ...anExport(),
      definitionId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      version: 1,
      mine: true,
      lostAnAccount: false,
      createdAt: expect.any(String),
      updatedAt: saved.createdAt,
    });
    expect(await ok('getDefinition', { definitionId: saved.definitionId })).toEqual(saved);
  });

  test('is renamed without a word about the rest', async () => {
    const saved = await save();
    const renamed = await change(saved, { name: '  All bugs ' });
    expect(renamed).toEqual({
      outcome: 'saved',
      definition: { ...saved, name: 'All bugs', version: 2, updatedAt: expect.any(String) },
    });
  });

  test('is listed by name, without its query', async () => {
    await save(anExport({ name: 'Sprint 10' }));
    await save(anExport({ name: 'Sprint 9', format: 'xlsx' }));
    const listed = await list();
    expect(listed).toEqual([
      {
        definitionId: expect.any(String),
        version: 1,
        name: 'Sprint 9',
        format: 'xlsx',
        sharing: 'private',
        mine: true,
        lostAnAccount: false,
        updatedAt: expect.any(String),
        columnCount: 2,
      },
      expect.objectContaining({ name: 'Sprint 10' }),
    ]);
  });

  test('knows whom its query names, so that the personal data report finds them', async () => {
    const saved = await save(anExport({ jql: `assignee = ${JANE} or reporter = "${SAM}"` }));
    const mentioned = () =>
      forge
        .records(site)
        .filter(({ key }) => key.startsWith('export-definition:'))
        .map(({ value }) => (value as { mentionedAccountIds: string[] }).mentionedAccountIds);
    expect(mentioned()).toEqual([[JANE, SAM]]);
    await change(saved, { jql: `reporter = "${SAM}"` });
    expect(mentioned()).toEqual([[SAM]]);
  });

  test('is deleted, and deleting it again changes nothing', async () => {
    const saved = await save();
    const which = { definitionId: saved.definitionId, version: 1 };
    expect(await ok('deleteDefinition', which)).toEqual({ outcome: 'deleted' });
    expect(await ok('deleteDefinition', which)).toEqual({ outcome: 'deleted' });
    expect(await list()).toEqual([]);
    expect(await call('getDefinition', { definitionId: saved.definitionId })).toMatchObject({
      ok: false,
      code: 'NOT_FOUND',
      message: 'This export is not there any more, or its owner no longer shares it.',
    });
  });
});

describe('what somebody keeps to themselves', () => {
  test('is seen, changed and deleted by nobody else, and nobody learns that it is there', async () => {
    const saved = await save();
    const bySam = { by: SAM };
    expect(await list(bySam)).toEqual([]);
    const { definitionId } = saved;
    const hidden = await call('getDefinition', { definitionId }, bySam);
    const absent = await call('getDefinition', { definitionId: '0'.repeat(36) }, bySam);
    expect(hidden).toEqual({ ...absent, reference: expect.any(String) });
    expect(
      await call('changeDefinition', { definitionId, version: 1, changes: { name: 'Mine now' } }, bySam),
    ).toMatchObject({ ok: false, code: 'NOT_FOUND' });
    await ok('deleteDefinition', { definitionId, version: 1 }, bySam);
    expect(await ok('getDefinition', { definitionId })).toEqual(saved);
  });

  test('stays on its site', async () => {
    const { definitionId } = await save(anExport({ sharing: 'site' }));
    expect(await list({ at: other })).toEqual([]);
    expect(await call('getDefinition', { definitionId }, { at: other })).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('what the site shares', () => {
  test('is seen and edited by everybody, and says whether it is theirs', async () => {
    const saved = await save(anExport({ sharing: 'site' }));
    expect(await list({ by: SAM })).toMatchObject([{ name: 'Open bugs', mine: false }]);
    const changed = await change(saved, { jql: 'type = Bug' }, { by: SAM });
    expect(changed).toMatchObject({ outcome: 'saved', definition: { version: 2, mine: false, jql: 'type = Bug' } });
    expect(await ok('getDefinition', { definitionId: saved.definitionId })).toMatchObject({ mine: true, version: 2 });
  });

  test('does not say whose it is', async () => {
    const { definitionId } = await save(anExport({ sharing: 'site' }));
    const seen = await ok('getDefinition', { definitionId }, { by: SAM });
    expect(JSON.stringify([seen, await list({ by: SAM })])).not.toContain(JANE);
  });

  test.each([
    [
      'sharing',
      (which: object) => call('changeDefinition', { ...which, changes: { sharing: 'private' } }, { by: SAM }),
    ],
    ['deleting', (which: object) => call('deleteDefinition', which, { by: SAM })],
  ])('%s is for its owner, and a refusal leaves nothing in the way', async (_what, refused) => {
    const saved = await save(anExport({ sharing: 'site' }));
    const which = { definitionId: saved.definitionId, version: 1 };
    expect(await refused(which)).toMatchObject({ ok: false, code: 'NO_PERMISSION' });
    expect(await change(saved, { sharing: 'private' })).toMatchObject({ outcome: 'saved' });
    expect(await list({ by: SAM })).toEqual([]);
  });
});

describe('two people edit one export', () => {
  test('the later save is told, sees what stands there now, and overwrites nothing', async () => {
    const saved = await save(anExport({ sharing: 'site' }));
    await change(saved, { name: 'Bugs of Jane' });
    const late = await change(saved, { name: 'Bugs of Sam' }, { by: SAM });
    expect(late).toMatchObject({
      outcome: 'conflict',
      message:
        'This export was changed meanwhile, and your changes are not saved. Compare both, then save yours again.',
      current: { name: 'Bugs of Jane', version: 2, mine: false },
    });
    if (late.outcome !== 'conflict') throw new Error('no conflict');
    expect(await change(late.current, { name: 'Bugs of Sam' }, { by: SAM })).toMatchObject({
      outcome: 'saved',
      definition: { version: 3 },
    });
  });

  test('an old version cannot delete a new one', async () => {
    const saved = await save();
    await change(saved, { name: 'Renamed in another tab' });
    expect(await ok('deleteDefinition', { definitionId: saved.definitionId, version: 1 })).toMatchObject({
      outcome: 'conflict',
      current: { name: 'Renamed in another tab', version: 2 },
    });
    expect(await list()).toHaveLength(1);
  });

  test('the claim to a version holds no person', async () => {
    await change(await save(), { name: 'Renamed' });
    const claims = forge.records(site).filter(({ key }) => key.startsWith('export-definition-edit:'));
    expect(claims.map(({ value }) => value)).toEqual([
      { definitionId: expect.any(String), version: 2, claimedAt: expect.any(String) },
    ]);
  });
});

describe('what cannot be saved is said by name, and nothing is kept', () => {
  const columns = (count: number) => Array.from({ length: count }, (_none, at) => ({ id: `f${at}`, header: '' }));

  test.each<[object, string]>([
    [{ name: ' ' }, 'The name is empty. Give the export a name.'],
    [{ name: 'x'.repeat(121) }, 'The name is longer than 120 characters. Shorten it.'],
    [{ jql: '' }, 'The query is empty. Write one, then save.'],
    [{ columns: [] }, 'No column is chosen. Choose at least one, then save.'],
    [{ columns: columns(501) }, '501 columns are chosen, and at most 500 can be saved. Take some away.'],
    [
      { columns: [{ id: 'summary', header: 'x'.repeat(256) }] },
      'The header of the column summary is longer than 255 characters. Shorten it.',
    ],
    [{ columns: [{ id: '', header: '' }] }, 'A column has an id that no Jira field has. Take it away, then save.'],
    [{ name: 7 }, 'The export definition cannot be read: name should be string.'],
    [{ sharing: 'world' }, 'The export definition cannot be read: sharing should be ("private" | "site").'],
    [{ settings: {} }, 'The export definition cannot be read: settings.csv is missing.'],
  ])('%j', async (changes, message) => {
    expect(await call('createDefinition', { ...anExport(), ...changes })).toMatchObject({
      ok: false,
      code: 'BAD_INPUT',
      message,
    });
    expect(forge.records(site)).toEqual([]);
  });

  test('an edit that does not fit leaves the export, and the way to it, as they were', async () => {
    const saved = await save();
    const { definitionId } = saved;
    expect(await call('changeDefinition', { definitionId, version: 1, changes: { name: '' } })).toMatchObject({
      ok: false,
      code: 'BAD_INPUT',
    });
    expect(await change(saved, { name: 'Better' })).toMatchObject({ outcome: 'saved' });
  });

  test('a person without an account id has no exports', async () => {
    const context = {};
    const reply = (await forge.as(site, () =>
      resolver({ call: { functionKey: 'listDefinitions', payload: undefined }, context }, context),
    )) as Reply<unknown>;
    expect(reply).toMatchObject({ ok: false, code: 'NO_PERMISSION' });
  });

  test('the 201st of one person', async () => {
    for (let saved = 0; saved < 200; saved += 1) await save(anExport({ name: `Export ${saved}` }));
    expect(await call('createDefinition', anExport())).toMatchObject({
      ok: false,
      code: 'BAD_INPUT',
      message: 'You have saved 200 exports, and at most 200 fit. Delete one that nobody needs, then save again.',
    });
    expect(await call('createDefinition', anExport(), { by: SAM })).toMatchObject({ ok: true });
  });
});
