import { z } from 'zod';
import { SAMPLE_RATE } from '../audio/pcm.ts';
import { t } from '../i18n.ts';

/** The n_fft values offered: Meyda's FFT takes powers of two only. */
export const N_FFT_CHOICES = [256, 512, 1024, 2048, 4096] as const;

/** Sides of a rendered picture in pixels, as the reports have them. */
export const PICTURE_SIZES = [128, 224, 299] as const;

/** A picture of the features, as an image file would hold it: low frequencies at the bottom. */
export const pictureSettingsSchema = z.strictObject({
  /** `colour`: RGB in the magma colour map; `grey`: one channel, brighter is louder. */
  mode: z.enum(['grey', 'colour']),
  /** Height and width in pixels. */
  size: z.union(PICTURE_SIZES.map((n) => z.literal(n))),
});
export type PictureSettings = z.infer<typeof pictureSettingsSchema>;

const common = {
  nFft: z.union(N_FFT_CHOICES.map((n) => z.literal(n))),
  hop: z.int().min(32).max(4096),
  /** Frames every clip is padded or cut to at its end; null leaves them as they come. */
  fixedFrames: z.int().min(1).max(4000).nullable().default(null),
  /** Rendered as a picture and resized; null gives the network the values themselves. */
  picture: pictureSettingsSchema.nullable().default(null),
};

/** Fewest and most mel bands. */
export const MEL_BANDS = { min: 8, max: 256 } as const;

const mel = {
  nMels: z.int().min(MEL_BANDS.min).max(MEL_BANDS.max),
  fMin: z.number().min(0),
  fMax: z.number().max(SAMPLE_RATE / 2),
};

/**
 * What is computed of a clip. Names and meaning are librosa's (`melspectrogram`, `mfcc`, `stft`,
 * `spectral_centroid`); frequencies in Hz, lengths in samples.
 */
export const featureSettingsSchema = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('log-mel'), ...common, ...mel }),
    z.object({ kind: z.literal('mfcc'), ...common, ...mel, nMfcc: z.int().min(2).max(128) }),
    /** Linear in frequency: n_fft / 2 + 1 rows in decibels. */
    z.object({ kind: z.literal('spectrogram'), ...common }),
    /** One row, in Hz. */
    z.object({ kind: z.literal('spectral-centroid'), ...common }),
  ])
  .refine((s) => !('fMin' in s) || s.fMin < s.fMax, { message: t('fMin must be below fMax'), path: ['fMin'] })
  .refine((s) => s.kind !== 'mfcc' || s.nMfcc <= s.nMels, {
    message: t('There are at most as many coefficients as mel bands'),
    path: ['nMfcc'],
  });

export type FeatureSettings = z.infer<typeof featureSettingsSchema>;
export type LogMelSettings = Extract<FeatureSettings, { kind: 'log-mel' }>;
export type MfccSettings = Extract<FeatureSettings, { kind: 'mfcc' }>;
