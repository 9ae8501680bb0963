import { z } from 'zod';
import { SAMPLE_RATE } from '../audio/pcm.ts';

/** The n_fft values offered: Meyda's FFT takes powers of two only. */
export const N_FFT_CHOICES = [256, 512, 1024, 2048, 4096] as const;

/**
 * How a clip becomes a log-mel spectrogram. Names and meaning are those of
 * `librosa.feature.melspectrogram`; frequencies in Hz, lengths in samples.
 */
export const featureSettingsSchema = z
  .object({
    kind: z.literal('log-mel'),
    nFft: z.union(N_FFT_CHOICES.map((n) => z.literal(n))),
    hop: z.int().min(32).max(4096),
    nMels: z.int().min(8).max(256),
    fMin: z.number().min(0),
    fMax: z.number().max(SAMPLE_RATE / 2),
  })
  .refine((s) => s.fMin < s.fMax, { message: 'fMin must be below fMax', path: ['fMin'] });

export type FeatureSettings = z.infer<typeof featureSettingsSchema>;
