/** A large number of bytes, not more exactly than it is estimated: `40 MB`, `1.7 GB`. */
export function bytesInWords(bytes: number): string {
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(bytes < 1e10 ? 1 : 0)} GB`;
  return `${Math.max(1, Number((bytes / 1e6).toPrecision(2)))} MB`;
}
