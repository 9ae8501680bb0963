import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packPcm, unpackPcm } from '../../src/storage/packedPcm.ts';

const signal = fc.float32Array({
  min: -3,
  max: 3,
  noNaN: true,
  noDefaultInfinity: true,
  minLength: 1,
  maxLength: 50,
});

it('comes back within half a step of 1/32767 of the peak, however loud', () => {
  fc.assert(
    fc.property(signal, (pcm) => {
      const peak = pcm.reduce((m, v) => Math.max(m, Math.abs(v)), 0);
      const back = unpackPcm(packPcm(pcm));
      pcm.forEach((v, i) => {
        expect(Math.abs(back[i]! - v)).toBeLessThanOrEqual(peak * (0.5 / 32_767 + 1e-6));
      });
    }),
  );
});

it('keeps silence silent', () => {
  expect(unpackPcm(packPcm(new Float32Array(3)))).toEqual(new Float32Array(3));
});
