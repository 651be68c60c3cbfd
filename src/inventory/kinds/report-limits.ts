/** What a problem report may hold at most. Texts are counted in UTF-16 units. */
export const reportLimits = {
  /** All texts together stand in the description of one ticket, which Jira cuts off at 32,767 characters. */
  happened: 8_000,
  expected: 4_000,
  accountData: 1_000,
  lastRuns: 4_000,
  errorGroups: 7_000,
  definition: 7_000,
  email: 254,
  name: 200,
  /** Of the picture itself, 150 KiB. */
  screenshotBytes: 153_600,
  /** The same in Base64, four characters for three bytes. */
  screenshotCharacters: 204_800,
} as const;

export const reportUrgencies = ['low', 'medium', 'high'] as const;
export const screenshotTypes = ['image/png', 'image/jpeg'] as const;
