/** Small questions about field values, whose shapes are known only from the data. */

export type JsonRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function nameOf(value: unknown): string | null {
  return isRecord(value) && typeof value.name === 'string' ? value.name : null;
}

/** A field's value as a list: absent, null and empty string are none; a list loses its empty members. */
export function valuesOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value.filter((one) => one !== null && one !== undefined && one !== '');
  return value === null || value === undefined || value === '' ? [] : [value];
}

export function isAdf(value: unknown): boolean {
  return isRecord(value) && value.type === 'doc' && Array.isArray(value.content);
}
