import Meyda from 'meyda';
import { SAMPLE_RATE } from '../src/audio/pcm.ts';
import { clipFeatures } from '../src/features/clipFeatures.ts';
import { linearSpectrogram } from '../src/features/linearSpectrogram.ts';
import { logMel } from '../src/features/logMel.ts';
import { mfcc } from '../src/features/mfcc.ts';
import { spectralCentroid } from '../src/features/spectralCentroid.ts';
import { seededRandom } from '../src/random.ts';

/** A 30 s clip at 2048/512/128: Melscope's features against Meyda's own, used as its manual shows. */
const random = seededRandom(1);
const pcm = Float32Array.from({ length: 30 * SAMPLE_RATE }, () => random() * 2 - 1);
const settings = {
  kind: 'log-mel',
  nFft: 2048,
  hop: 512,
  nMels: 128,
  fMin: 0,
  fMax: SAMPLE_RATE / 2,
  fixedFrames: null,
  picture: null,
} as const;

/** Meyda stops at 40 coefficients. */
const naive = Object.assign({}, Meyda, {
  bufferSize: 2048,
  sampleRate: SAMPLE_RATE,
  melBands: 128,
  numberOfMFCCCoefficients: 13,
});
function naiveMeyda(feature: string) {
  for (let start = 0; start + 2048 <= pcm.length; start += 512) {
    naive.extract(feature as never, pcm.subarray(start, start + 2048));
  }
}

function milliseconds(run: () => void, runs = 5): number {
  run();
  const times = Array.from({ length: runs }, () => {
    const started = performance.now();
    run();
    return performance.now() - started;
  });
  return Math.min(...times);
}

function compare(name: string, ours: () => void, feature: string) {
  const mine = milliseconds(ours);
  const theirs = milliseconds(() => naiveMeyda(feature));
  console.log(`${name} of 30 s: Melscope ${mine.toFixed(0)} ms, Meyda ${feature} ${theirs.toFixed(0)} ms`);
  return (theirs / mine).toFixed(2);
}

const ratios = {
  features: compare('128 mel bands', () => logMel(pcm, settings), 'melBands'),
  mfcc: compare('13 MFCCs', () => mfcc(pcm, { ...settings, nMfcc: 13 }), 'mfcc'),
  spectrogram: compare('linear spectrogram', () => linearSpectrogram(pcm, settings), 'powerSpectrum'),
  centroid: compare('spectral centroid', () => spectralCentroid(pcm, settings), 'spectralCentroid'),
};
const clips = { seconds: 30, windows: 'consecutive' } as const;
for (const mode of ['grey', 'colour'] as const) {
  const time = milliseconds(() =>
    clipFeatures({ kind: 'audio', pcm }, clips, { ...settings, picture: { mode, size: 224 } }, 1),
  );
  console.log(`mel bands of 30 s as a ${mode} picture of 224 × 224: ${time.toFixed(0)} ms`);
}
for (const [name, ratio] of Object.entries(ratios)) console.log(`ratio ${name} ${ratio}`);
