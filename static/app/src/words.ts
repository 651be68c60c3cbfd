/** Words for numbers and moments, the same on every page; what an export counts reads as on the command line. */
export { countOf, durationOf, numberOf, sizeOf } from '../../../src/export-engine';

/** `Nov 23, 2026, 18:30` in the reader's own time zone. */
export function momentOf(instant: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-US', {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone,
  }).format(new Date(instant));
}
