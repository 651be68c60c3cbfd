import { expect, it } from '@jest/globals';
import type { Check } from '../../../../docs-site/core/claims/claim';
import { checkInWords } from '../../../../docs-site/core/evidence/check-in-words';

it.each<[Check, string]>([
  [{ id: 'wire', kind: 'test', file: 'test/wire.test.ts', name: 'the wire is silent' }, 'Test: the wire is silent'],
  [
    { id: 'chain', kind: 'rule', over: 'policies', rule: 'chain-holds' },
    'Rule over the released policies: each is as it was on the day of its release, and follows on the one before',
  ],
  [
    { id: 'nobody', kind: 'rule', over: 'inventory', rule: 'identifies-nobody', with: { category: 'Session' } },
    'Rule over the data inventory (Session data): no field points at a person or a site',
  ],
])('says what %o looks at', (check, words) => expect(checkInWords(check)).toBe(words));
