import { describe, expect, test } from '@jest/globals';
import type { InventoryEntry } from '../../../../../../../src/contract';
import {
  identifies,
  inventoryAnswer,
} from '../../../../../../../static/app/src/pages/admin/inventory/inventory-answer';

const entry = (...points: InventoryEntry['fields'][number]['identifies'][]): InventoryEntry => ({
  name: 'x',
  title: 'X',
  category: 'Session',
  purpose: 'For a test.',
  legalBasis: 'Contract',
  place: 'key-value storage',
  retention: '90 days',
  fields: points.map((point, index) => ({ name: `f${index}`, type: 'text', meaning: 'A field', identifies: point })),
});

describe('the answer above the inventory', () => {
  test('a record points at the most that any of its fields points at', () => {
    expect(identifies(entry('nobody'))).toBe('nobody');
    expect(identifies(entry('nobody', 'tenant'))).toBe('tenant');
    expect(identifies(entry('tenant', 'person', 'nobody'))).toBe('person');
  });

  test('counts what is kept and what is sent', () => {
    expect(inventoryAnswer([entry('tenant'), entry('person')], [])).toBe(
      'Openbook keeps 2 kinds of records: 1 can hold something about a person, and none holds the content of your issues. Nothing is sent outside Atlassian.',
    );
    expect(inventoryAnswer([entry('nobody')], [entry('nobody'), entry('nobody')])).toBe(
      'Openbook keeps 1 kind of records: none can hold anything about a person, and none holds the content of your issues. 2 transfers can leave Atlassian.',
    );
  });
});
