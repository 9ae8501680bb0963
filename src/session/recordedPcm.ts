import { transfer } from 'comlink';
import type { Microphone } from '../audio/microphone.ts';
import { audioPool } from '../workers/audioPool.ts';

/**
 * What a microphone heard last, as a file of it would be: through the same resampler.
 * @returns mono at SAMPLE_RATE; fewer seconds where fewer were heard
 */
export function recordedPcm(
  microphone: Pick<Microphone, 'latest' | 'sampleRate'>,
  seconds: number,
): Promise<Float32Array> {
  const samples = microphone.latest(seconds);
  const audio = { channels: [samples], sampleRate: microphone.sampleRate };
  return audioPool.run((worker) => worker.convert(transfer(audio, [samples.buffer])));
}
