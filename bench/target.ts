/** A target, and in which direction a figure meets it. */
export type Target = { readonly atMost: number } | { readonly atLeast: number };

export const isMet = (figure: number, target: Target): boolean =>
  'atMost' in target ? figure <= target.atMost : figure >= target.atLeast;

/** A figure beside its target, such as `23.4 (at most 40: met)`. */
export function besideTarget(figure: number, target: Target, digits = 1): string {
  const wanted = 'atMost' in target ? `at most ${target.atMost}` : `at least ${target.atLeast}`;
  return `${figure.toFixed(digits)} (${wanted}: ${isMet(figure, target) ? 'met' : 'MISSED'})`;
}
