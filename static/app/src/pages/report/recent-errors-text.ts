import type { ErrorTrace } from '../../../../../src/error-traces/error-trace';

/** The errors of this page load as a text: what each says, and below it the places in the app's own files. */
export function recentErrorsText(traces: readonly ErrorTrace[]): string {
  return traces
    .map(({ name, message, frames }) => [`${name}: ${message}`, ...frames.map((frame) => `  ${frame}`)].join('\n'))
    .join('\n');
}
