import { toMono } from './downmix.ts';
import { type DecodedAudio, SAMPLE_RATE } from './pcm.ts';
import { resample } from './resample.ts';

/**
 * A decoded file as Melscope works with it: mono at {@link SAMPLE_RATE}. Training and prediction both come
 * through here. Takes about 0.1 s for 30 s of audio: call it in a worker.
 */
export function toPcm(audio: DecodedAudio): Float32Array {
  return resample(toMono(audio.channels), audio.sampleRate, SAMPLE_RATE);
}
