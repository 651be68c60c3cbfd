/** Excel repairs a workbook with a longer one. */
const LONGEST = 2079;

/** The address that a cell may lead to, percent-encoded; null for whatever is no address of the web or of a mailbox. */
export function linkTarget(address: string): string | null {
  if (!/^(?:https?:\/\/|mailto:)/i.test(address) || !URL.canParse(address)) return null;
  const { href } = new URL(address);
  return href.length <= LONGEST ? href : null;
}
