import { describe, expect, it } from '@jest/globals';
import {
  fieldsAre,
  holdsOnly,
  identifiesNobody,
  keepsNoSecret,
  noExactNumber,
  noWordsBut,
  recipientsAreListed,
  retentionsAre,
  type DeclaredData,
} from '../../../../../docs-site/core/claims/rules/inventory-rules';
import type { Outcome, RuleOptions } from '../../../../../docs-site/core/claims/rules/outcome';
import type { RecordKind, Transfer } from '../../../../../src/inventory/record-kind';
import { ACCOUNT, aKind, aTransfer, COUNT, LIST_OF_WORDS, WORDS } from './small-inventory';

const facts = {
  vendor: { name: 'The vendor' },
  subprocessors: { subprocessors: [{ name: 'Hoster' }] },
} as unknown as DeclaredData['facts'];

type Rule = (data: DeclaredData, options: RuleOptions) => Outcome;
const says = (rule: Rule, options: RuleOptions, recordKinds: RecordKind[], transfers: Transfer[] = []) => {
  const { ok, seen } = rule({ inventory: { recordKinds, transfers }, facts }, options);
  return `${ok ? 'holds' : 'fails'}: ${seen}`;
};

const SESSION = { category: 'Session' };
const SUPPORT = aKind({ ownerAccountId: ACCOUNT }, { name: 'report', category: 'Support' });

describe('identifies-nobody', () => {
  it.each<[string, RecordKind, string]>([
    ['numbers', aKind(), 'holds: 1 field of run; none points at a person or a site.'],
    ['an account id', aKind({ rows: COUNT, by: ACCOUNT }), 'fails: run.by points at somebody.'],
    ['a hidden account id', aKind({ by: { ...ACCOUNT, identifies: 'nobody' } }), 'fails: run.by points at somebody.'],
    ['a site', aKind({ cloud: { ...WORDS, identifies: 'tenant' } }), 'fails: run.cloud points at somebody.'],
    ['a field called like a person', aKind({ startedByUser: WORDS }), 'fails: run.startedByUser points at somebody.'],
  ])('of %s', (_what, kind, said) => {
    expect(says(identifiesNobody, SESSION, [kind, SUPPORT])).toBe(said);
  });

  it('looks at transfers too, and not at what another claim is about', () => {
    const sent = aTransfer({ who: ACCOUNT });
    expect(says(identifiesNobody, SESSION, [aKind()], [sent])).toBe('fails: numbers.who points at somebody.');
    expect(says(identifiesNobody, { ...SESSION, but: ['numbers'] }, [aKind()], [sent])).toBe(
      'holds: 1 field of run; none points at a person or a site.',
    );
  });

  it('is not content with a category that is empty', () => {
    expect(says(identifiesNobody, SESSION, [SUPPORT])).toBe('fails: Nothing is declared in the category Session.');
  });
});

describe('holds-only', () => {
  const counts = { ...SESSION, types: ['count', 'day'], but: ['run.id'] };
  it.each<[string, RecordKind, string]>([
    [
      'its types',
      aKind({ rows: COUNT, id: WORDS }),
      'holds: 2 fields, each of the type count and day, or one of run.id.',
    ],
    ['free text', aKind({ note: WORDS }), 'fails: run.note is of the type text.'],
    ['a list of it', aKind({ notes: LIST_OF_WORDS }), 'fails: run.notes is of the type text.'],
    ['a moment', aKind({ at: { ...COUNT, type: 'instant' } }), 'fails: run.at is of the type instant.'],
  ])('of %s', (_what, kind, said) => {
    expect(says(holdsOnly, counts, [kind, SUPPORT])).toBe(said);
  });
});

describe('fields-are', () => {
  it.each<[string, RecordKind, string]>([
    ['those that were looked at', aKind({ b: WORDS, a: COUNT }), 'holds: run has a and b.'],
    ['one more', aKind({ a: COUNT, b: WORDS, c: WORDS }), 'fails: run has a field c.'],
    ['one less', aKind({ a: COUNT }), 'fails: run has no field b.'],
    ['none, since it is gone', SUPPORT, 'fails: The inventory does not declare run.'],
  ])('%s', (_what, kind, said) => {
    expect(says(fieldsAre, { run: ['a', 'b'] }, [kind])).toBe(said);
  });
});

describe('no-words-but', () => {
  const options = { categories: ['Session', 'Customer content'], nobodys: ['Session'], but: ['run.id'] };
  it.each<[string, RecordKind, string]>([
    ['what was looked at', aKind({ id: WORDS, rows: COUNT }), 'holds: In run, room for words is in run.id alone.'],
    ['a new text', aKind({ id: WORDS, first: WORDS }), 'fails: run.first has room for words.'],
    ['a list of texts', aKind({ titles: LIST_OF_WORDS }), 'fails: run.titles has room for words.'],
    ['content of any kind', aKind({ rows: { ...COUNT, type: 'content' } }), 'fails: run.rows has room for words.'],
    [
      'the name of a person, which another rule refuses',
      aKind({ id: WORDS, owner: WORDS }),
      'holds: In run, room for words is in run.id alone.',
    ],
    ['a query, likewise', aKind({ id: WORDS, jql: WORDS }), 'holds: In run, room for words is in run.id alone.'],
    [
      'the words of a person, which no other rule refuses',
      aKind({ rows: { ...WORDS, identifies: 'person' } }, { category: 'Customer content' }),
      'fails: run.rows has room for words.',
    ],
    [
      'what lies in the browser',
      aKind({ first: WORDS }, { place: 'browser' }),
      'fails: Nothing is kept of Session and Customer content.',
    ],
  ])('of %s', (_what, kind, said) => {
    expect(says(noWordsBut, options, [kind, SUPPORT])).toBe(said);
  });
});

describe('no-exact-number', () => {
  it.each<[string, Transfer, string]>([
    [
      'ranges',
      aTransfer({ bucket: { ...COUNT, type: 'choice', of: ['1-9'] } }),
      'holds: The fields of numbers are bucket; none is a number.',
    ],
    ['a count', aTransfer({ rows: COUNT }), 'fails: numbers.rows is a number as it is.'],
    [
      'counts',
      aTransfer({ rows: { ...COUNT, type: 'list', of: COUNT, maxItems: 9 } }),
      'fails: numbers.rows is a number as it is.',
    ],
    ['another transfer', aTransfer({}, { name: 'others' }), 'fails: The inventory declares no transfer numbers.'],
  ])('of %s', (_what, transfer, said) => {
    expect(says(noExactNumber, { transfer: 'numbers' }, [], [transfer])).toBe(said);
  });
});

describe('keeps-no-secret', () => {
  it.each<[string, RecordKind, string]>([
    ['numbers', aKind(), 'holds: 1 record kind: none lies in secret storage, none has a field for a secret.'],
    ['a secret', aKind({ sharedSecret: WORDS }), 'fails: run.sharedSecret is called like a secret.'],
    ['a token', aKind({ OAuthToken: WORDS }), 'fails: run.OAuthToken is called like a secret.'],
    ['a place for secrets', aKind({ rows: COUNT }, { place: 'secret storage' }), 'fails: run lies in secret storage.'],
  ])('of %s', (_what, kind, said) => {
    expect(says(keepsNoSecret, {}, [kind])).toBe(said);
  });
});

describe('retentions-are', () => {
  const none = { ...aKind(), retention: undefined } as unknown as RecordKind;
  it.each<[string, RecordKind, string]>([
    ['as published', aKind(), 'holds: 1 record kind, each with the retention that is published.'],
    ['longer', aKind(undefined, { retention: { days: 365 } }), 'fails: run: 365 days. It was: 90 days.'],
    ['for ever', aKind(undefined, { retention: { until: 'never' } }), 'fails: run: Until never. It was: 90 days.'],
    ['none', none, 'fails: run has no retention.'],
    ['of another kind', SUPPORT, 'fails: The inventory does not declare run.'],
  ])('%s', (_what, kind, said) => {
    expect(says(retentionsAre, { run: '90 days' }, [kind])).toBe(said);
  });
});

describe('recipients-are-listed', () => {
  it.each<[string, string, string]>([
    ['the vendor', 'The vendor', 'holds: numbers (The vendor): each recipient is listed.'],
    ['a subprocessor', 'Hoster', 'holds: numbers (Hoster): each recipient is listed.'],
    ['somebody', 'Somebody', 'fails: numbers goes to Somebody, which is neither the vendor nor a listed subprocessor.'],
  ])('of %s', (_what, recipient, said) => {
    expect(says(recipientsAreListed, {}, [], [aTransfer(undefined, { recipient })])).toBe(said);
  });
});
