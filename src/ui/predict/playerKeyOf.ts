const keys = new WeakMap<Float32Array, string>();
let made = 0;

/** A name by which the player knows sound that is not in the library; the same for as long as the sound is there. */
export function playerKeyOf(pcm: Float32Array): string {
  let key = keys.get(pcm);
  if (!key) {
    made++;
    key = `dropped file ${made}`;
    keys.set(pcm, key);
  }
  return key;
}
