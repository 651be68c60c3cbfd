/** The whole number that an option was given, from 1 to `most`. Throws for anything else. */
export function numberOption(option: string, text: string, most: number): number {
  const number = /^[1-9]\d*$/.test(text) ? Number(text) : Infinity;
  if (number <= most) return number;
  throw new Error(`${option} must be a number from 1 to ${most.toLocaleString('en')}, and not "${text}".`);
}
