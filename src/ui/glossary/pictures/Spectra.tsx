import { SAMPLE_RATE } from '../../../audio/pcm.ts';
import { powerToDbBelowPeak, TOP_DB } from '../../../features/decibels.ts';
import { linearSpectrogram } from '../../../features/linearSpectrogram.ts';
import { hzToMel, melBank } from '../../../features/melBank.ts';
import { melSpectrogram } from '../../../features/melSpectrogram.ts';
import { cepstrum } from '../../../features/mfcc.ts';
import { spectralCentroid } from '../../../features/spectralCentroid.ts';
import { t } from '../../../i18n.ts';
import { Cells } from './Cells.tsx';
import { FAINT, Lettering, ORANGE, Picture, steps, WIDTH } from './kit.tsx';
import { Plot } from './Plot.tsx';

const NOTES = [220, 330, 440, 660];
const NOTE = 4096;
const FRAMES = 32;
const MEL = { nFft: 2048, hop: (NOTES.length * NOTE) / FRAMES, nMels: 26, fMin: 0, fMax: 8000 } as const;
/** FFT bins up to 8 kHz, and how many of them make a row. */
const BINS = { shown: 728, joined: 28 };

/** Four plucked notes, one higher than the other: eight harmonics each, the higher ones dying away sooner. */
function notes(): Float32Array {
  return Float32Array.from({ length: NOTES.length * NOTE }, (_, n) => {
    const pitch = NOTES[Math.floor(n / NOTE)]!;
    const seconds = (n % NOTE) / SAMPLE_RATE;
    const harmonics = steps(1, 8, 8).map(
      (k) => (Math.exp(-seconds * 3 * k) * Math.sin(2 * Math.PI * pitch * k * seconds)) / k,
    );
    return harmonics.reduce((total, one) => total + one, 0) / 4;
  });
}

/** Rows of values 0..1, the highest frequency first. */
function rows(values: ArrayLike<number>, height: number, low: number, high: number): number[][] {
  const width = values.length / height;
  return Array.from({ length: height }, (_, r) =>
    Array.from({ length: FRAMES }, (_, c) => {
      const value = values[(height - 1 - r) * width + c]!;
      return Math.min(1, Math.max(0, (value - low) / (high - low)));
    }),
  );
}

function linear(): number[][] {
  const spectrum = linearSpectrogram(notes(), { nFft: MEL.nFft, hop: MEL.hop });
  const all = rows(spectrum, MEL.nFft / 2 + 1, -TOP_DB, 0).reverse();
  return Array.from({ length: BINS.shown / BINS.joined }, (_, r) =>
    all[0]!.map((_, c) =>
      Math.max(...all.slice(r * BINS.joined, (r + 1) * BINS.joined).map((row) => row[c]!)),
    ),
  ).reverse();
}

const melDb = () => powerToDbBelowPeak(melSpectrogram(notes(), MEL));
const mel = () => rows(melDb(), MEL.nMels, -TOP_DB, 0);
const coefficients = () => rows(cepstrum(melDb(), MEL.nMels, 13), 13, -60, 60);

const LABELS = {
  spectrogram: t(
    'A spectrogram of four rising notes: time to the right, frequency upwards, dark where there is much energy; the lowest notes are squeezed at the bottom.',
  ),
  'log-mel': t('The same four notes in mel bands: the low frequencies take up more of the height.'),
  mfcc: t('The same four notes as 13 rows of MFCCs, far fewer numbers than mel bands.'),
  centroid: t(
    'A spectrogram of four rising notes with a line at its spectral centroid, which rises with them and falls as each note dies away.',
  ),
};

/** Four real notes as the app’s own features. */
export function Spectra({ show }: { show: keyof typeof LABELS }) {
  const values = show === 'log-mel' ? mel() : show === 'mfcc' ? coefficients() : linear();
  const height = 112 / values.length;
  const centroid =
    show === 'centroid'
      ? spectralCentroid(notes(), { nFft: MEL.nFft, hop: MEL.hop }).subarray(0, FRAMES)
      : [];
  const width = (WIDTH - 28) / FRAMES;
  return (
    <Picture label={LABELS[show]}>
      <Cells values={values} x={24} y={2} width={width} height={height} />
      <polyline
        points={Array.from(centroid, (hz, i) => `${24 + (i + 0.5) * width},${114 - (hz / 8000) * 112}`).join(
          ' ',
        )}
        fill="none"
        stroke={ORANGE}
        strokeWidth={3}
      />
      <path d={`M24 2V114H${WIDTH - 4}`} stroke={FAINT} fill="none" />
      <Lettering x={WIDTH - 4} y={128} anchor="end" color={FAINT}>
        {t('time')}
      </Lettering>
    </Picture>
  );
}

/** How the mel scale bends frequencies, or the triangles that it makes. */
export function MelScale({ show }: { show: 'scale' | 'bands' }) {
  if (show === 'scale')
    return (
      <Plot
        label={t('A curve from 0 to 8 kHz: a straight line up to 1 kHz, then ever flatter.')}
        x={[0, 8000]}
        y={[0, hzToMel(8000)]}
        lines={[{ of: hzToMel }]}
        xName="Hz"
        yName="mel"
      />
    );
  const bands = melBank(SAMPLE_RATE, 8192, 12, 0, 8000);
  return (
    <Plot
      label={t('Twelve triangles side by side over the frequencies: narrow below 1 kHz, wide above.')}
      x={[0, 8000]}
      y={[0, 1]}
      lines={bands.map(({ start, weights }) => ({
        of: triangle(start, weights),
        width: 2,
      }))}
      xName="Hz"
    />
  );
}

/** Every triangle as high as the others; the filters themselves have the same area. */
function triangle(start: number, weights: Float64Array): [number, number][] {
  const peak = weights.indexOf(Math.max(...weights));
  const hz = (bin: number) => ((start + bin) * SAMPLE_RATE) / 8192;
  return [
    [hz(-1), 0],
    [hz(peak), 1],
    [hz(weights.length), 0],
  ];
}
