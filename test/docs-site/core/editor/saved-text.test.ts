import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { format } from 'prettier';
import { parse } from 'yaml';
import { changedLines } from '../../../support/changed-lines';
import { EDITABLE } from '../../../../docs-site/core/editor/cms-config';
import { savedText } from '../../../../docs-site/core/editor/saved-text';

const SITE = join(import.meta.dirname, '../../../../docs-site');
const read = (file: string) => readFileSync(join(SITE, file), 'utf8');
const SETTINGS = { printWidth: 120, singleQuote: true, trailingComma: 'all' } as const;

type Plain = Record<string, unknown>;

/** The file after a form with these values was saved. */
const saved = (file: string, values: Plain) =>
  format(savedText(file, read(file), values), { ...SETTINGS, filepath: file });

/** Values as a form hands them over: every number in letters, an empty text for what is not there. */
const asForm = (values: Plain): Plain =>
  JSON.parse(JSON.stringify(values), (_, value: unknown) =>
    typeof value === 'number' ? String(value) : value,
  ) as Plain;

const FACTS = EDITABLE.filter((file) => file.startsWith('facts/'));

describe('a form that is saved', () => {
  it.each(FACTS)(
    'leaves %s as it is where nothing was changed',
    async (file) => {
      expect(await saved(file, parse(read(file)) as Plain)).toBe(read(file));
      expect(await saved(file, asForm(parse(read(file)) as Plain))).toBe(read(file));
    },
    60_000,
  );

  it.each(['statement', 'hosting-regions', 'backup-policy'])('leaves %s.md as it is', async (id) => {
    const file = `policies/${id}.md`;
    const { title, description, body } = partsOf(read(file));
    expect(await saved(file, { title, description, body })).toBe(read(file));
  });

  it('changes one line where one word of a policy changed', async () => {
    const file = 'policies/statement.md';
    const { title, description, body } = partsOf(read(file));
    const text = await saved(file, { title, description, body: body.replace('in charge of it', 'answerable for it') });
    expect(changedLines(read(file), text)).toEqual([
      '- exported it: whoever has the file is in charge of it.',
      '+ exported it: whoever has the file is answerable for it.',
    ]);
  });

  it('changes one line where one fact changed, and keeps comments and quotes', async () => {
    const vendor = parse(read('facts/vendor.yaml')) as Plain & { contacts: Plain };
    const values = { ...vendor, contacts: { ...vendor.contacts, security: 'security@alpha-serve.com' } };
    expect(changedLines(read('facts/vendor.yaml'), await saved('facts/vendor.yaml', values))).toEqual([
      '-   security: support@alpha-serve.com',
      '+   security: security@alpha-serve.com',
    ]);
  });

  it('changes one line of an answer that goes over several', async () => {
    const { practices } = parse(read('facts/practices.yaml')) as { practices: readonly Plain[] };
    const changed = practices.map(({ answer, ...rest }) => ({
      ...rest,
      answer: String(answer).replace("with the customer's consent", "with the customer's permission"),
    }));
    expect(
      changedLines(read('facts/practices.yaml'), await saved('facts/practices.yaml', { practices: changed })),
    ).toEqual([
      "-       customer's consent, to reconnect it. A new installation starts empty.",
      "+       customer's permission, to reconnect it. A new installation starts empty.",
    ]);
  });

  it('takes digits for a number where the file has one, and where it has none yet', async () => {
    const vendor = parse(read('facts/vendor.yaml')) as Plain & { notices: readonly Plain[] };
    const notices = vendor.notices.map((notice) => ({ ...notice, days: notice.days === 30 ? '14' : '3' }));
    expect(changedLines(read('facts/vendor.yaml'), await saved('facts/vendor.yaml', { ...vendor, notices }))).toEqual([
      '-     days: 30',
      '+     days: 14',
      '-     days: 30',
      '+     days: 14',
      '-     days: not stated',
      '+     days: 3',
    ]);
  });

  it('adds an entry, takes one out, and keeps what the form does not show', async () => {
    const { regions, ...rest } = parse(read('facts/hosting.yaml')) as Plain & { regions: readonly Plain[] };
    const without = regions.filter(({ id }) => id !== 'aws-oregon').map(({ mark: _, ...region }) => region);
    const added = { ...without[0]!, id: 'new', statusPage: '', place: 'Utrecht' };
    const after = parse(await saved('facts/hosting.yaml', { regions: [...without, added], ...rest })) as typeof rest & {
      regions: readonly Plain[];
    };
    const { statusPage: _, ...kept } = added;
    expect(after).toEqual({
      ...rest,
      regions: [...regions.filter(({ id }) => id !== 'aws-oregon'), kept],
    });
  });
});

function partsOf(text: string) {
  const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n\n([\s\S]*)$/.exec(text) ?? [];
  return { ...(parse(front) as { title: string; description: string }), body };
}
