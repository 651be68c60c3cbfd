/** What a browser may say of itself; lib.dom knows neither. */
type Signals = { readonly doNotTrack?: unknown; readonly globalPrivacyControl?: unknown };

/** Whether the browser asks not to be tracked: Do Not Track, or Global Privacy Control. */
export const asksNotToBeTracked = ({ doNotTrack, globalPrivacyControl }: Signals): boolean =>
  doNotTrack === '1' || globalPrivacyControl === true;
