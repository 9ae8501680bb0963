import { SAMPLE_RATE } from '../audio/pcm.ts';
import { byteToDb, powerToDbBelowPeak, quantize, TOP_DB } from './decibels.ts';
import { frameCount } from './frames.ts';
import { type MelSettings, melSpectrogram } from './melSpectrogram.ts';
import type { MelSpectrogram } from './recording.ts';

/** What is known of how some ready-made spectrograms were made. */
export interface ReadyMadeForm {
  framesPerSecond: number;
  /** Mel bands, before any are averaged. */
  bands: number;
  /** Of a track: its loudest point is 0 dB. */
  seconds: number;
  /**
   * Whether they were read from pictures. Their colours were spread from the quietest point to the loudest, so that every
   * track reaches from −80 to 0 dB, however small its own range; and a column shows the frame that lay at its centre.
   */
  fromPictures: boolean;
}

/** Of spectrograms that were drawn: librosa's default. */
const DRAWN_HOP = 512;

/**
 * Sound in the form of ready-made spectrograms. What lasts longer than their tracks is taken stretch by stretch, each
 * of a track's length, as if it were a track.
 * @param pcm mono at SAMPLE_RATE
 * @param settings the mel settings that the file is taken to have been made with; its bands are those of `form`
 */
export function asSpectrogram(
  pcm: Float32Array,
  settings: Omit<MelSettings, 'nMels'>,
  form: ReadyMadeForm,
): MelSpectrogram {
  const { framesPerSecond, bands: height, fromPictures } = form;
  const finest = fromPictures ? Math.min(DRAWN_HOP, settings.hop) : settings.hop;
  const hop = Math.max(1, Math.min(finest, Math.floor(SAMPLE_RATE / framesPerSecond)));
  const power = melSpectrogram(pcm, { ...settings, nMels: height, hop });
  const frames = frameCount(pcm.length, hop);
  const width = Math.max(1, Math.round((pcm.length / SAMPLE_RATE) * framesPerSecond));
  const data = new Uint8Array(height * width);
  /** Computed frames in one of the file's. */
  const step = SAMPLE_RATE / hop / framesPerSecond;
  const frameOf = (column: number) =>
    fromPictures ? Math.floor((column + 0.5) * step) : Math.round(column * step);
  const track = Math.max(1, Math.round(form.seconds * framesPerSecond));
  for (let first = 0; first < width; first += track) {
    const end = Math.min(width, first + track);
    // The last stretch reaches back, so that it is no shorter than the others.
    const from = Math.floor(Math.max(0, end - track) * step);
    const to = end === width ? frames : Math.min(frames, Math.ceil(end * step));
    const db = powerToDbBelowPeak(cutFrames(power, frames, from, to));
    const bytes = quantize(fromPictures ? atFullRange(db) : db);
    for (let column = first; column < end; column++) {
      const frame = Math.min(to - 1, frameOf(column)) - from;
      for (let row = 0; row < height; row++) data[row * width + column] = bytes[row * (to - from) + frame]!;
    }
  }
  return { height, width, framesPerSecond, data };
}

/** In dB below its track's maximum. */
export function quietestPoint({ data }: Pick<MelSpectrogram, 'data'>): number {
  return byteToDb(data.reduce((low, value) => Math.min(low, value), 255));
}

/** The frames `from`..`to` (exclusive) of a row-major spectrogram. */
function cutFrames(values: Float32Array, frames: number, from: number, to: number): Float32Array {
  const rows = values.length / frames;
  const width = to - from;
  const cut = new Float32Array(rows * width);
  for (let row = 0; row < rows; row++)
    cut.set(values.subarray(row * frames + from, row * frames + to), row * width);
  return cut;
}

function atFullRange(db: Float32Array): Float32Array {
  const lowest = db.reduce((low, value) => Math.min(low, value), 0);
  return lowest < 0 ? db.map((value) => (value / lowest) * -TOP_DB) : db;
}
