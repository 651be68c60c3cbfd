/** The operating systems that are told apart. An iPad that asks for desktop pages says that it is a Mac. */
export const SYSTEM_FAMILIES = ['Windows', 'macOS', 'iOS', 'Android', 'Chrome OS', 'Linux', 'other'] as const;

export type SystemFamily = (typeof SYSTEM_FAMILIES)[number];

/** The first that fits. Televisions, watches and old phones also name the system that theirs was made from, so they come first. */
const SIGNS: readonly (readonly [SystemFamily, RegExp])[] = [
  ['other', /Windows Phone|Windows Mobile|XBLWP7|\bwds \d/],
  ['other', /Tizen|HbbTV|SmartTV|SMART-TV|Web0S|webOS|hpwOS|GoogleTV|CrKey|Apple ?TV|tvOS|watchOS|Watch\d/],
  ['other', /KAIOS|HarmonyOS|Sailfish|MeeGo|Maemo|Kindle\/|WeTab|BSD|SunOS|PlayStation/],
  ['Windows', /Windows|\bWin(?:32|64|NT|9[58x]|3\.1)\b/],
  ['iOS', /\b(?:iPhone|iPad|iPod|iOS|iPh OS|CriOS|FxiOS|EdgiOS)\b/],
  ['Android', /Android|\bAdr \d|\bSilk\/|\(Linux; ?U;|\bQuest\b/i],
  ['Chrome OS', /\bCrOS\b/],
  ['macOS', /Macintosh|Mac OS X|MacOS|Mac_PowerPC|Darwin.*(?:86|arm64)/i],
  // Without an Intel processor, what speaks through Apple's network library is an app of a phone or a tablet.
  ['iOS', /\bCFNetwork\//],
  ['Linux', /Linux|Ubuntu|Fedora|Debian/i],
];

/** The family of the operating system from a user agent string. */
export function systemOf(userAgent: string): SystemFamily {
  return SIGNS.find(([, sign]) => sign.test(userAgent))?.[0] ?? 'other';
}
