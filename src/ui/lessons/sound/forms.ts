import { SAMPLE_RATE } from '../../../audio/pcm.ts';
import type { AudibleSettings } from '../../../features/invert/resynthesize.ts';
import type { N_FFT_CHOICES } from '../../../features/settings.ts';
import type { SoundSettings } from '../../state/soundLesson.ts';

/** The frames of the reports. */
export const USUAL = { nFft: 2048, hop: 512 } as const;
/** MFCCs are made of as many bands. */
export const MFCC_BANDS = 128;

type Frames = Pick<SoundSettings, 'nFft' | 'hop'>;

const whole = ({ nFft, hop }: Frames) => ({ nFft, hop, fixedFrames: null, picture: null });
const bands = (nMels: number) => ({ nMels, fMin: 0, fMax: SAMPLE_RATE / 2 });

export const spectrogramForm = (frames: Frames): AudibleSettings => ({
  kind: 'spectrogram',
  ...whole(frames),
});

export const melForm = (nMels: number): AudibleSettings => ({
  kind: 'log-mel',
  ...whole(USUAL),
  ...bands(nMels),
});

export const mfccForm = (nMfcc: number): AudibleSettings => ({
  kind: 'mfcc',
  ...whole(USUAL),
  ...bands(MFCC_BANDS),
  nMfcc,
});

/** The hops offered at a frame length: every sample is in two, four or eight frames. */
export const hopsFor = (nFft: (typeof N_FFT_CHOICES)[number]) => [nFft / 8, nFft / 4, nFft / 2];
