/** Whether the use of this page is counted, in a sentence for whoever uses it. */
export function usageSentence({
  refusedByBrowser,
  counting,
}: {
  readonly refusedByBrowser: boolean;
  readonly counting: boolean;
}): string {
  if (!counting) return 'Usage counting is off: an admin of this site turned it off.';
  if (refusedByBrowser) return 'Usage counting is off: your browser asks not to be tracked.';
  return 'Openbook counts how often its functions are used here, and nothing about who uses them. Ask your browser not to be tracked, and you are not counted.';
}
