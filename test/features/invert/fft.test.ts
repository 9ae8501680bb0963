import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fft } from '../../../src/features/invert/fft.ts';
import { meydaFft } from '../../../src/features/meydaFft.ts';

it('equals Meyda’s FFT to the last bit', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(256, 512, 2048),
      fc.infiniteStream(fc.float({ min: -1, max: 1, noNaN: true })),
      (n, numbers) => {
        const samples = Float64Array.from(numbers.take(2 * n));
        const signal = { real: samples.slice(0, n), imag: samples.slice(n) };
        const want = meydaFft(signal);
        fft(signal);
        expect(Float64Array.from(want.real)).toEqual(signal.real);
        expect(Float64Array.from(want.imag)).toEqual(signal.imag);
      },
    ),
    { numRuns: 10 },
  );
});

it('is the sum that defines it', () => {
  const n = 16;
  const real = Float64Array.from({ length: n }, (_, i) => Math.sin(i * i));
  const imag = Float64Array.from({ length: n }, (_, i) => Math.cos(3 * i));
  const sums = Array.from({ length: n }, (_, k) =>
    Array.from(real).reduce(
      ([re, im], x, i) => {
        const angle = (-2 * Math.PI * k * i) / n;
        return [
          re! + x * Math.cos(angle) - imag[i]! * Math.sin(angle),
          im! + x * Math.sin(angle) + imag[i]! * Math.cos(angle),
        ];
      },
      [0, 0],
    ),
  );
  fft({ real, imag });
  sums.forEach(([re, im], k) => {
    expect(real[k]).toBeCloseTo(re!, 12);
    expect(imag[k]).toBeCloseTo(im!, 12);
  });
});
