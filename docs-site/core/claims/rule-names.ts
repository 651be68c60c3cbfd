/** Every rule by what it looks at. What each sees to stands in `rules/`. */
export const RULES = {
  manifest: ['scopes-are-explained', 'egress-is-declared'],
  inventory: [
    'identifies-nobody',
    'holds-only',
    'fields-are',
    'no-words-but',
    'no-exact-number',
    'keeps-no-secret',
    'retentions-are',
    'recipients-are-listed',
  ],
  site: ['loads-nothing-else', 'security-txt-is-fresh'],
  policies: ['chain-holds'],
} as const;

export type RuleName = (typeof RULES)[keyof typeof RULES][number];
