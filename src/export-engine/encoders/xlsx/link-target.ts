/** Excel repairs a workbook with a longer one. */
const LONGEST = 2079;

/** The address that a cell may lead to, percent-encoded; null for whatever is no address of the web or of a mailbox. */
export function linkTarget(address: string): string | null {
  if (!/^(?:https?:\/\/|mailto:)/i.test(address) || !URL.canParse(address)) return null;
  const { href } = new URL(address);
  return href.length <= LONGEST ? href : null;
}

/** The address of a name below another; half a surrogate pair has no place in an address. */
export function addressBelow(base: string, name: string): string {
  return base + encodeURIComponent(name.replace(/\p{Cs}/gu, '\uFFFD'));
}
