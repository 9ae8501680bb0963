import { transfer } from 'comlink';
import { decodeAudioFile } from '../audio/decode.ts';
import { middleOf } from '../audio/middle.ts';
import { audioPool } from '../workers/audioPool.ts';

/**
 * The middle of a song, without keeping it.
 * @param seconds at most
 * @returns mono at SAMPLE_RATE
 * @throws AudioFileError with words for the user
 */
export async function middleOfFile(file: File, seconds: number): Promise<Float32Array> {
  const middle = middleOf(await decodeAudioFile(await file.arrayBuffer(), file.name), seconds);
  return audioPool.run((worker) =>
    worker.convert(
      transfer(
        middle,
        middle.channels.map((channel) => channel.buffer),
      ),
    ),
  );
}
