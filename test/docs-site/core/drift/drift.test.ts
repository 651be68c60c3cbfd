import { describe, expect, test } from '@jest/globals';
import { gateOf, type DeclaringVersion, type DriftState } from '../../../../docs-site/core/drift/drift';
import { DECLARED, withAccess } from './small-declaration';

const NEW = withAccess(['storage:app', 'read:jira-work', 'write:jira-work']);

const published: DeclaringVersion = { label: '1.1', state: 'reconstructed', from: null, declares: null };
const first: DeclaringVersion = { label: '2.0', state: 'released', from: '2026-11-26', declares: DECLARED };
const second: DeclaringVersion = { label: '2.1', state: 'released', from: '2026-12-26', declares: NEW };

const gate = (state: Partial<DriftState>, toDeploy = false, rest: { uncovered?: string[]; unbound?: string[] } = {}) =>
  gateOf(
    { today: '2026-11-30', versions: [first, published], code: DECLARED, known: ['2.0', '2.1'], ...state },
    { uncovered: [], unbound: [], ...rest },
    toDeploy,
  );

const DIFFERENT = [
  'The code and policy version 2.0 differ:',
  '  Scope write:jira-work: in the code, not in 2.0',
  'Take the change back, or release a policy version that says it: npm run policies -- release LABEL --effective DAY',
];

describe('the drift gate', () => {
  test('before the first release says so, and lets everything pass', () => {
    expect(gate({ versions: [published], code: NEW }, false, { unbound: ['A claim.'] })).toEqual({
      passes: true,
      lines: [
        'No policy version is released yet. 1.1, the latest published, has no inventory, no scopes and no addresses to hold the code against.',
        'From the first release on, a difference between the code and the version in force fails here.',
        'A claim.',
      ],
    });
  });

  test('lets code pass that does what the version in force says', () => {
    expect(gate({})).toEqual({
      passes: true,
      lines: ['The code keeps, sends, asks for and reaches what policy version 2.0 says.'],
    });
  });

  test('stops code that does something else, names it, and says what to do', () => {
    expect(gate({ code: NEW })).toEqual({
      passes: false,
      lines: [...DIFFERENT, 'The draft already says it: released, it would agree.'],
    });
  });

  test('says what the draft lacks', () => {
    const uncovered = ['write:jira-work is asked for and not explained.'];
    expect(gate({ code: NEW }, false, { uncovered })).toEqual({
      passes: false,
      lines: [
        ...DIFFERENT,
        'The draft does not say all of it yet:',
        '  write:jira-work is asked for and not explained.',
      ],
    });
  });

  test('holds the code against the first release from its day of release on, before it takes effect', () => {
    expect(gate({ today: '2026-11-20', code: NEW }).passes).toBe(false);
    expect(gate({ today: '2026-11-20' }).passes).toBe(true);
  });

  test('lets code pass that does what a later release says, and does not let it be deployed before its day', () => {
    const ahead = { versions: [second, first, published], code: NEW };
    const lines = [
      'The code agrees with policy version 2.1, which is released and holds from 26 December 2026.',
      'Until then 2.0 is in force and says something else: deploy the code on that day, not before.',
    ];
    expect(gate(ahead)).toEqual({ passes: true, lines });
    expect(gate(ahead, true)).toEqual({ passes: false, lines });
    expect(gate({ ...ahead, today: '2026-12-26' }, true).passes).toBe(true);
  });

  test('says from when on the code has to do something else', () => {
    expect(gate({ versions: [second, first, published] })).toEqual({
      passes: true,
      lines: [
        'The code keeps, sends, asks for and reaches what policy version 2.0 says.',
        'Policy version 2.1 holds from 26 December 2026 and says something else. The code has to follow on that day:',
        '  Scope write:jira-work: in 2.1, not in the code',
      ],
    });
    expect(gate({ versions: [second, first, published], today: '2026-12-26' }).passes).toBe(false);
  });

  test.each([
    ['the version in force', { versions: [{ ...second, declares: DECLARED }, first], today: '2026-12-26' }],
    ['the version that it is ahead to', { versions: [second, first], code: NEW }],
  ])('stops an app that does not know %s, and would show the one before', (_name, state) => {
    expect(gate({ ...state, known: ['2.0'] })).toEqual({
      passes: false,
      lines: [
        'The code agrees with policy version 2.1, and the app does not know that there is one.',
        'Its release wrote a line to src/privacy/released-policies.ts: take that file from the commit of the release.',
      ],
    });
  });

  test('stops code whose claims lost their checks', () => {
    expect(gate({}, false, { unbound: ['The claim "a" has lost its check "b".'] })).toEqual({
      passes: false,
      lines: [
        'The code keeps, sends, asks for and reaches what policy version 2.0 says.',
        'The claim "a" has lost its check "b".',
      ],
    });
  });
});
