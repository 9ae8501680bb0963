/** `a`, `a and b`, `a, b and c`; empty for none. */
export function listInWords(items: readonly (string | number)[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}
