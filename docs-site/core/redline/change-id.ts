/** Names changes by what they are: the same parts give the same name; the second of the same parts ends in "-2". */
export function changeId(): (parts: readonly string[]) => string {
  const seen = new Map<string, number>();
  return (parts) => {
    const name = `change-${fnv1a(parts.join('\0'))}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  };
}

/** FNV-1a, 32 bit, in hex: for names on one page, not for secrets (http://www.isthe.com/chongo/tech/comp/fnv/). */
function fnv1a(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
