/** PCM as it is stored: 16 bits a sample under the track's own scale, half the disk of floats. */
export interface PackedPcm {
  samples: Int16Array;
  /** Sample value of one step. */
  step: number;
}

/**
 * Scaled to the track's own peak, so that nothing clips; the error is below −96 dB re that peak, under
 * the −80 dB floor of the pictures.
 */
export function packPcm(pcm: Float32Array): PackedPcm {
  let peak = 0;
  for (const value of pcm) peak = Math.max(peak, Math.abs(value));
  const step = (peak || 1) / 32_767;
  return { samples: Int16Array.from(pcm, (value) => Math.round(value / step)), step };
}

export function unpackPcm({ samples, step }: PackedPcm): Float32Array {
  return Float32Array.from(samples, (value) => value * step);
}
