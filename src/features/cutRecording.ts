import { cutClip } from '../audio/clips.ts';
import type { Recording } from './recording.ts';
import { cutSpectrogram } from './spectrogramFeatures.ts';

/** A clip of a recording; of a picture, all of it. */
export function cutRecording(recording: Recording, start: number, seconds: number): Recording {
  const { kind } = recording;
  switch (kind) {
    case 'audio':
      return { kind, pcm: cutClip(recording.pcm, start, seconds) };
    case 'picture':
      return recording;
    case 'spectrogram':
      return { kind, mel: cutSpectrogram(recording.mel, start, seconds) };
  }
}
