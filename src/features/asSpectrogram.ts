import { SAMPLE_RATE } from '../audio/pcm.ts';
import { quantize } from './decibels.ts';
import { frameCount } from './frames.ts';
import { logMel } from './logMel.ts';
import type { MelSettings } from './melSpectrogram.ts';
import type { MelSpectrogram } from './recording.ts';

/**
 * A track's sound in the form of a ready-made spectrogram: dB below the track's maximum, at a frame rate of the
 * file's. Each frame is the computed one that is nearest in time.
 * @param pcm mono at SAMPLE_RATE
 */
export function asSpectrogram(
  pcm: Float32Array,
  settings: MelSettings,
  framesPerSecond: number,
): MelSpectrogram {
  const hop = Math.max(1, Math.min(settings.hop, Math.floor(SAMPLE_RATE / framesPerSecond)));
  const all = quantize(logMel(pcm, { ...settings, hop }));
  const frames = frameCount(pcm.length, hop);
  const height = settings.nMels;
  const width = Math.max(1, Math.round((pcm.length / SAMPLE_RATE) * framesPerSecond));
  const data = new Uint8Array(height * width);
  for (let frame = 0; frame < width; frame++) {
    const nearest = Math.min(frames - 1, Math.round(((frame / framesPerSecond) * SAMPLE_RATE) / hop));
    for (let row = 0; row < height; row++) data[row * width + frame] = all[row * frames + nearest]!;
  }
  return { height, width, framesPerSecond, data };
}
