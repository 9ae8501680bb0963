import { describe, expect, it } from 'vitest';
import { SAMPLE_RATE } from '../../src/audio/pcm.ts';
import { isSilence } from '../../src/audio/silence.ts';
import { normal, seededRandom } from '../../src/random.ts';

const random = seededRandom(3);
/** Two seconds of noise whose root mean square lies `db` below full scale. */
const noise = (db: number) =>
  Float32Array.from({ length: 2 * SAMPLE_RATE }, () => 10 ** (db / 20) * normal(random));

describe('isSilence', () => {
  it.each([
    ['zeros', new Float32Array(SAMPLE_RATE), true],
    ['a constant offset', new Float32Array(SAMPLE_RATE).fill(0.2), true],
    ['noise at −66 dB', noise(-66), true],
    ['noise at −54 dB', noise(-54), false],
    ['no samples', new Float32Array(0), true],
  ])('of %s', (_, pcm, silent) => {
    expect(isSilence(pcm)).toBe(silent);
  });

  it('ends with a tenth of a second of sound, wherever it lies', () => {
    for (const at of [0, 0.93, 1.88]) {
      const pcm = noise(-90);
      pcm.set(noise(-40).subarray(0, SAMPLE_RATE / 10), at * SAMPLE_RATE);
      expect(isSilence(pcm)).toBe(false);
    }
  });
});
