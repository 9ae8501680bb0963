/**
 * A short name of some data: 64 bits as hex. Other data has another name, unless by an accident of one in 2⁶⁴ or on
 * purpose. At about 1 GB a second, and unlike crypto.subtle also outside secure contexts.
 */
export function fingerprint(...parts: readonly (Uint8Array | Float32Array)[]): string {
  let a = 0x9e3779b1;
  let b = 0x85ebca77;
  for (const part of parts) {
    const words = wordsOf(part);
    for (let i = 0; i < words.length; i++) {
      const word = words[i]!;
      a = Math.imul(a ^ word, 0xcc9e2d51);
      a = (a << 13) | (a >>> 19);
      b = Math.imul((b + word) | 0, 0xc2b2ae35);
      b = ((b << 17) | (b >>> 15)) ^ a;
    }
    // Where one part ends and the next begins counts too.
    a = Math.imul(a ^ part.byteLength, 0x27d4eb2f) ^ (b >>> 7);
  }
  return hex(mixed(a ^ mixed(b))) + hex(mixed(b ^ mixed(a)));
}

/** As 32-bit numbers, filled up with zeros. */
function wordsOf({ buffer, byteOffset, byteLength }: Uint8Array | Float32Array): Uint32Array {
  if (byteOffset % 4 === 0 && byteLength % 4 === 0)
    return new Uint32Array(buffer, byteOffset, byteLength / 4);
  const padded = new Uint8Array(Math.ceil(byteLength / 4) * 4);
  padded.set(new Uint8Array(buffer, byteOffset, byteLength));
  return new Uint32Array(padded.buffer);
}

/** Lets every bit depend on every other (the end of MurmurHash3). */
function mixed(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

const hex = (number: number) => (number >>> 0).toString(16).padStart(8, '0');
