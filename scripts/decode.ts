import { execFileSync } from 'node:child_process';
import { SAMPLE_RATE } from '../src/audio/pcm.ts';

/**
 * Mono samples at 22,050 Hz by ffmpeg: Node has no Web Audio. A file at that rate gives what the app makes of it, one
 * that ffmpeg resamples only nearly.
 */
export function decode(path: string): Float32Array {
  const raw = execFileSync(
    'ffmpeg',
    ['-v', 'error', '-i', path, '-ac', '1', '-ar', `${SAMPLE_RATE}`, '-f', 'f32le', '-'],
    { maxBuffer: 2 ** 30 },
  );
  return new Float32Array(new Uint8Array(raw).buffer);
}
