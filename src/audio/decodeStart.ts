import { AudioBufferSink, type InputAudioTrack } from 'mediabunny';
import { t } from '../i18n.ts';
import { nextTask } from '../nextTask.ts';
import { toMono } from './downmix.ts';
import { AudioFileError } from './errors.ts';
import type { DecodedAudio } from './pcm.ts';
import { type FileContent, withAudioTrack } from './probe.ts';

/**
 * Decodes the beginning of a long file piece by piece (WebCodecs), mixing to mono as it goes, so that the
 * memory it takes depends on `seconds` and not on the file. If the decoder gives up on the way, what was
 * decoded before.
 *
 * @throws AudioFileError when this browser cannot decode the format piece by piece
 */
export async function decodeStart(file: FileContent, seconds: number): Promise<DecodedAudio> {
  const decoded = await withAudioTrack(file, async (track) =>
    (await track.canDecode()) ? collect(track, seconds) : null,
  );
  if (decoded) return decoded;
  throw new AudioFileError(
    t(
      'The file is longer than {minutes} minutes, and this browser cannot decode just a part of it. Cut out a shorter part and save it as WAV or MP3.',
      { minutes: seconds / 60 },
    ),
  );
}

/** Milliseconds after which the page gets a turn: pieces of PCM arrive without any pause in between. */
const TURN = 20;

async function collect(track: InputAudioTrack, seconds: number): Promise<DecodedAudio | null> {
  let mono = new Float32Array(0);
  let sampleRate = 0;
  let length = 0;
  let turn = performance.now();
  try {
    for await (const { buffer } of new AudioBufferSink(track).buffers(0, seconds)) {
      if (length === 0) {
        sampleRate = buffer.sampleRate;
        mono = new Float32Array(seconds * sampleRate);
      }
      const channels = Array.from({ length: buffer.numberOfChannels }, (_, i) => buffer.getChannelData(i));
      const piece = toMono(channels).subarray(0, mono.length - length);
      mono.set(piece, length);
      length += piece.length;
      if (length === mono.length) break;
      if (performance.now() - turn > TURN) {
        await nextTask();
        turn = performance.now();
      }
    }
  } catch {
    if (length === 0) return null;
  }
  return {
    channels: [length < mono.length ? mono.slice(0, length) : mono],
    sampleRate: sampleRate || (await track.getSampleRate()),
  };
}
