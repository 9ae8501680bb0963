import { t } from '../../../i18n.ts';
import type { Explanations } from '../explanations.ts';
import { cases, formula, frac, gap, row, sub, sum, sup, words } from '../formula.tsx';
import { Clipped, Gaussians, Levels, Pixels } from '../pictures/features.tsx';
import { SoundFrames } from '../pictures/SoundFrames.tsx';
import { MelScale, Spectra } from '../pictures/Spectra.tsx';

export const sound = {
  waveform: {
    text: t(
      'Sound is air pressure that swings up and down. A recording writes the pressure down many times a second, here 22,050 times, and each of these numbers is a sample. Drawn one after the other they make the waveform; two recordings that sound alike can have very different ones, which is why networks are seldom shown it directly.',
    ),
    picture: <SoundFrames show="wave" />,
    formula: formula(
      sub('x', 'n'),
      '=',
      row('x', '(', 'n', '/', sub('f', 's'), ')'),
      ',',
      sub('f', 's'),
      '= 22050',
      words(' Hz'),
    ),
  },
  window: {
    text: t(
      'To find out which frequencies a sound has, a short stretch of it is cut out, faded in and out by a bell-shaped window, and taken apart into frequencies by a Fourier transform. A longer window tells close frequencies apart better, but says less exactly when they sounded. You cannot have both.',
    ),
    picture: <SoundFrames show="window" />,
    formula: formula(
      sub('X', 'k'),
      '=',
      sum('n', sub('x', 'n'), sub('w', 'n'), sup('e', row('−2 π i k n /', sub('n', 'fft')))),
      gap(),
      row('Δf =', frac(sub('f', 's'), sub('n', 'fft'))),
    ),
  },
  hop: {
    text: t(
      'After each window, the next one starts a little later: that distance is the hop, counted in samples. With a smaller hop the windows overlap more, and the picture gets more columns for the same sound. A hop of 512 samples makes a column about every 23 milliseconds.',
    ),
    picture: <SoundFrames show="hop" />,
    formula: formula(
      row('Δt =', frac(words(t('hop')), sub('f', 's'))),
      '=',
      frac('512', '22050'),
      '≈ 0.023',
      words(' s'),
    ),
  },
  frame: {
    text: t(
      'A frame is what one window makes: one column of the picture. A clip has as many frames as there are hops in it, and one more. A fixed number of frames cuts clips that have more and pads those that have fewer.',
    ),
    picture: <SoundFrames show="frame" />,
    formula: formula(words(t('frames')), '= 1 + ⌊', frac(words(t('samples')), words(t('hop'))), '⌋'),
  },
  features: {
    text: t(
      'A clip of sound is tens of thousands of numbers, and most of them say little by themselves. Features are a smaller set of numbers computed from it that keep what matters, such as how strong each frequency is over time. They are all that the network ever sees of the music.',
    ),
    picture: <Spectra show="log-mel" />,
    formula: formula(
      words(t('clip')),
      '→',
      row('X ∈', sup('ℝ', row(words(t('rows')), '×', words(t('frames'))))),
    ),
  },
  decibel: {
    text: t(
      'We hear loudness in ratios, not in differences, and the decibel is a scale of ratios: ten decibels more mean ten times the energy, whatever it was before. Features are given relative to the loudest point of the clip, which is 0 dB; everything quieter is negative, down to −80 dB.',
    ),
    picture: <Levels />,
    formula: formula('L = 10', sub(words('log'), '10'), frac('P', sub('P', words('max'))), words(' dB')),
  },
  spectrogram: {
    text: t(
      'The spectra of all frames, set side by side, make a picture of the sound: time runs to the right, frequency upwards, and colour shows how strong each frequency is at each moment. A held note is a horizontal line with fainter lines above it, its harmonics; a drum stroke is an upright one.',
    ),
    picture: <Spectra show="spectrogram" />,
    formula: formula(
      sub('S', row('k, m')),
      '=',
      sup(
        row(
          '|',
          sum(
            'n',
            sub('x', row('n + m', words(t('hop')))),
            sub('w', 'n'),
            sup('e', row('−2 π i k n /', sub('n', 'fft'))),
          ),
          '|',
        ),
        '2',
      ),
    ),
  },
  mel: {
    text: t(
      'From 100 to 200 Hz is a large step for our ears, from 5000 to 5100 Hz hardly one. The mel scale measures pitch more as we hear it: it follows frequency up to 1000 Hz and then grows ever more slowly. Melscope uses the same version of it as the Python library librosa.',
    ),
    picture: <MelScale show="scale" />,
    formula: formula(
      row(
        'm =',
        cases(
          ['3 f / 200', row('f ≤ 1000', words(' Hz'))],
          [
            row('15 + 27', frac(row(words('ln'), '(f / 1000)'), row(words('ln'), '6.4'))),
            row('f > 1000', words(' Hz')),
          ],
        ),
      ),
    ),
  },
  'mel-band': {
    text: t(
      'A spectrogram has hundreds of rows, most of them for high frequencies that we barely tell apart. Mel bands gather them into fewer rows, spaced evenly on the mel scale: narrow bands where we hear finely, wide ones above. Each band is a weighted sum under a triangle.',
    ),
    picture: <MelScale show="bands" />,
    formula: formula(sub('M', 'b'), '=', sum('k', sub('H', row('b, k')), sub('S', 'k'))),
  },
  'frequency-range': {
    text: t(
      'The mel bands are spread between these two frequencies, and what lies outside is not seen by the network. The highest can be at most half the sampling rate, 11,025 Hz here: above it, samples no longer say which frequency they came from.',
    ),
    picture: <MelScale show="bands" />,
    formula: formula(
      row('0 ≤', sub('f', words('min'))),
      '<',
      row(sub('f', words('max')), '≤', frac(sub('f', 's'), '2')),
    ),
  },
  'log-mel': {
    text: t(
      'The energy in every mel band and frame, in decibels. It resembles what our ears send on: pitch spaced as we hear it, and loudness in ratios. That makes it the usual input for networks that listen to music.',
    ),
    picture: <Spectra show="log-mel" />,
    formula: formula(
      sub('L', row('b, m')),
      '= 10',
      sub(words('log'), '10'),
      frac(sub('M', row('b, m')), sub('M', words('max'))),
    ),
  },
  mfcc: {
    text: t(
      'Mel-frequency cepstral coefficients describe the shape of the mel spectrum in few numbers. The first says how loud the frame is, the second whether low or high frequencies are stronger, and each further one adds finer detail. They are small and fast, but fine detail such as single notes is lost.',
    ),
    picture: <Spectra show="mfcc" />,
    formula: formula(
      sub('c', 'k'),
      '=',
      sub('s', 'k'),
      sum('b', sub('L', 'b'), words('cos '), frac(row('π k (2 b + 1)'), row('2 B'))),
    ),
  },
  'spectral-centroid': {
    text: t(
      'The point at which the spectrum would balance, in hertz: the mean of all frequencies, each weighted by how strong it is. Bright sounds such as cymbals have a high one, a bass a low one. It is one number for each frame, so it says little about anything but brightness.',
    ),
    picture: <Spectra show="centroid" />,
    formula: formula(
      'C =',
      frac(sum('k', sub('f', 'k'), '|', sub('X', 'k'), '|'), sum('k', '|', sub('X', 'k'), '|')),
    ),
  },
  'picture-input': {
    text: t(
      'The features can be given to the network as they are, one number for each row and frame, or drawn as a picture first and shrunk or stretched to a square of pixels. Networks made for photographs need three colours and a fixed size. Drawing rounds the values to 256 steps.',
    ),
    picture: <Pixels />,
    formula: formula(words('pixel'), '=', words('round'), row('(255 ·', frac(row('L + 80'), '80'), ')')),
  },
  standardize: {
    text: t(
      'Features can lie around any number and spread by any amount. Standardizing subtracts the mean of each row and divides by its standard deviation, so that every row lies around 0 with a spread of 1. Mean and deviation are measured on the training clips only; anything else would let the network peek at the test.',
    ),
    picture: <Gaussians />,
    formula: formula('z =', frac('x − μ', 'σ')),
  },
  clip: {
    text: t(
      'A short cut of a track, some seconds long, and what the network is shown at a time. One track gives many clips, either one after the other or at random places, so there is more to train on. The answers for the clips are then joined to one answer for the track.',
    ),
    picture: <Clipped />,
    formula: formula(
      words(t('clips')),
      '≈ ⌊',
      frac(words(t('length of the track')), words(t('length of a clip'))),
      '⌋',
    ),
  },
} satisfies Explanations;
