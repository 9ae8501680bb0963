import type { Track } from '../track.ts';
import type { DemoSettings } from './settings.ts';
import { demoAudioKey, demoTrackName, demoTrackSpecs } from './spec.ts';

/** The built-in music as tracks, genre by genre: nothing is rendered yet, and the same settings give the same ids. */
export function demoTracks(settings: DemoSettings): Track[] {
  return demoTrackSpecs(settings).map((spec) => {
    const audioKey = demoAudioKey(spec);
    return {
      id: audioKey,
      name: demoTrackName(spec),
      genre: spec.genre,
      duration: spec.seconds,
      audioKey,
      source: 'built-in',
    };
  });
}
