/** Complex numbers, as two arrays. */
export interface Complex {
  real: Float64Array;
  imag: Float64Array;
}

/** Zeros. */
export const complexOf = (length: number): Complex => ({
  real: new Float64Array(length),
  imag: new Float64Array(length),
});

/** `numpy.fft.fft` of a power of two of samples; may use the signal's own arrays for its answer. */
export type Fft = (signal: Complex) => Complex;
