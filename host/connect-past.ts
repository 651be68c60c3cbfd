/**
 * What a site had before the Forge app came: an app on Connect, whose key for the site Jira tells the app that follows it
 * (Jira's OpenAPI document, "Get app property"; the property is made up and read-only).
 */
export type ConnectPast = {
  /** What Jira says now; null for a site without a past. */
  readonly clientKey: () => string | null;
  /** A site's past; `tells` is how often Jira tells the key. Default for ever. */
  readonly set: (clientKey: string | null, tells?: number) => void;
  /** Tells the key, once less often after that. */
  readonly tell: () => string | null;
};

export function connectPast(): ConnectPast {
  let past: { clientKey: string | null; tells: number } = { clientKey: null, tells: Infinity };
  return {
    clientKey: () => (past.tells > 0 ? past.clientKey : null),
    set: (clientKey, tells = Infinity) => void (past = { clientKey, tells }),
    tell() {
      const told = past.tells > 0 ? past.clientKey : null;
      past.tells -= 1;
      return told;
    },
  };
}
