import type { Held, KeptKind } from '../../../../../../../src/contract';

export const held = (records: number, more: Partial<Held> = {}): Held => ({
  records,
  bytes: records * 100,
  countedAt: '2026-11-26T12:00:00.000Z',
  ...more,
});

/** A kind of the category Session in storage that points at nobody. */
export const kept = (name: string, more: Partial<KeptKind> = {}): KeptKind => ({
  name,
  title: `${name.charAt(0).toUpperCase()}${name.slice(1)}`,
  category: 'Session',
  purpose: 'For a test.',
  legalBasis: 'Contract',
  place: 'key-value storage',
  retention: '90 days',
  fields: [{ name: 'rows', type: 'number', meaning: 'Rows', identifies: 'nobody' }],
  restorable: true,
  ...more,
});

export const personal: Pick<KeptKind, 'fields'> = {
  fields: [{ name: 'ownerAccountId', type: 'Atlassian account id', meaning: 'Who saved it', identifies: 'person' }],
};
