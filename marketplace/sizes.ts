/** Most characters of each text (developer.atlassian.com/platform/marketplace/marketplace-app-listing-principles, 2026-06-04). */
export const TEXTS = {
  name: 60,
  tagline: 130,
  summary: 250,
  /** Of highlights; the form of the listing counts them down, the page does not name them. */
  highlightTitle: 50,
  highlightSummary: 220,
} as const;

/** Words that a name must not have (the same page). */
export const NOT_IN_NAME = /\b(?:atlassian|plugin|beta|add-on|app)\b|^(?:jira|confluence)\b/i;

/** Pixels (developer.atlassian.com/platform/marketplace/declaring-marketing-assets-for-server-apps, 2023-10-27; PNG or JPG). */
export const PICTURES = {
  logo: { width: 144, height: 144 },
  banner: { width: 1120, height: 548 },
  highlight: { width: 1840, height: 900 },
  croppedHighlight: { width: 580, height: 330 },
} as const;
