import * as v from 'valibot';
import { day, id, line } from '../facts/stated';
import { DOCUMENTS } from '../versions/policy-version';
import { RULES } from './rule-names';

const sentence = v.pipe(line, v.endsWith('.', 'Write a whole sentence, with a full stop at its end.'));

const rule = v.strictObject({
  id,
  kind: v.literal('rule'),
  /** What the rule looks at. */
  over: v.picklist(Object.keys(RULES) as readonly (keyof typeof RULES)[]),
  rule: v.picklist(Object.values(RULES).flat()),
  /** What the rule has to be told, such as a data category or the fields that may be there. */
  with: v.optional(v.record(v.string(), v.union([line, v.array(line)]))),
});

const test = v.strictObject({
  id,
  kind: v.literal('test'),
  /** From the project's root. */
  file: v.pipe(
    line,
    v.regex(/^test\/[\w./-]+\.test\.ts$/, 'Write the path of a test, such as test/claims/erasing.test.ts.'),
  ),
  /** The full name: the names of its describes and its own, a blank between. */
  name: line,
});

const check = v.pipe(
  v.variant('kind', [rule, test]),
  v.check(
    (one) => one.kind === 'test' || (RULES[one.over] as readonly string[]).includes(one.rule),
    'This rule looks at something else. Look at its "over".',
  ),
);

const bound = {
  id,
  /** What a reader is promised, in one sentence. */
  promise: sentence,
  document: v.picklist(DOCUMENTS),
  /** The id of the clause in which the claim's mark stands, behind its sentence. */
  clause: id,
  /** The digest of the clause's words when somebody last held the claim against them (`clauseDigest`). */
  lookedAt: v.pipe(
    v.string(),
    v.regex(/^[0-9a-f]{64}$/, 'Let npm run policies -- looked-at write it, with the id of the claim.'),
  ),
};

/** What software checks on every run of the evidence. */
const checked = v.strictObject({
  ...bound,
  kind: v.literal('checked'),
  checks: v.pipe(v.array(check), v.minLength(1, 'Name a check, or say who vouches for it.')),
});

/** What no software can check. */
const vouched = v.strictObject({
  ...bound,
  kind: v.literal('vouched'),
  /** Who answers for it: a company or a role, no person. */
  by: line,
  /** Why no software can check it, and what it rests on. */
  why: line,
  /** When whoever vouches last looked at it; null where nobody has yet. */
  reviewed: v.nullable(day),
});

/** `docs-site/facts/claims.yaml`: the sentences of the policies that something stands behind. */
export const claimsFile = v.strictObject({ claims: v.array(v.variant('kind', [checked, vouched])) });

export type Claim = v.InferOutput<typeof claimsFile>['claims'][number];
export type CheckedClaim = Extract<Claim, { kind: 'checked' }>;
export type VouchedClaim = Extract<Claim, { kind: 'vouched' }>;
export type Check = CheckedClaim['checks'][number];
export type RuleCheck = Extract<Check, { kind: 'rule' }>;
export type TestCheck = Extract<Check, { kind: 'test' }>;
