/** Careful looks into JSON of unknown shape. */
export type JsonRecord = Readonly<Record<string, unknown>>;

export function asRecord(value: unknown): JsonRecord | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonRecord) : undefined;
}

export function asArray(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** A text that says something; an empty one is as good as none. */
export function asText(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

const decoder = new TextDecoder();

/** The value of a JSON document in UTF-8; undefined where it is torn, or no JSON at all. */
export function parseJson(bytes: Uint8Array): unknown {
  return parseJsonText(decoder.decode(bytes));
}

export function parseJsonText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
