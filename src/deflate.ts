/** Packed by zlib, with a checksum. */
export async function deflated(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

/**
 * What {@link deflated} has packed; null where that is not so, or a bit of it was changed.
 * @param most bytes; more are not unpacked, however many they would be
 */
export async function inflated(
  packed: Uint8Array<ArrayBuffer>,
  most: number,
): Promise<Uint8Array | 'too large' | null> {
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  const bytes = new Uint8Array(most);
  let length = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return bytes.slice(0, length);
      if (length + value.length > most) {
        await reader.cancel();
        return 'too large';
      }
      bytes.set(value, length);
      length += value.length;
    }
  } catch {
    return null;
  }
}
