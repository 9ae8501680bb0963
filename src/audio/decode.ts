import { t } from '../i18n.ts';
import { decodeAuFrames, isAu, readAuHeader } from './au.ts';
import { AudioFileError } from './errors.ts';
import { completenessNote, MAX_SECONDS, MIN_SECONDS } from './limits.ts';
import type { DecodedAudio } from './pcm.ts';
import { inPortions } from './portions.ts';
import { explainFailure } from './sniff.ts';

/** Decoded audio, with what the user should know about it. */
export type DecodedFile = DecodedAudio & { note?: string };

/** Samples decoded or copied in one go, a few milliseconds. */
const PORTION = 1 << 18;

/**
 * Decodes an audio file at its own sample rate: a browser's own resampling loses up to 6 dB below 10 kHz.
 * Main thread of a browser only: `decodeAudioData` exists nowhere else.
 *
 * A damaged file gives what can be decoded, with a note; a file longer than 15 minutes the first 15, with a
 * note, and in mono where that saves memory.
 *
 * @param bytes the file; may be detached afterwards
 * @param name of the file
 * @throws AudioFileError when less than half a second can be decoded; its message tells the user why
 */
export async function decodeAudioFile(bytes: ArrayBuffer, name: string): Promise<DecodedFile> {
  const decoded = isAu(bytes) ? await decodeAuFile(bytes) : await decodeByBrowser(bytes, name);
  const length = seconds(decoded);
  if (length < MIN_SECONDS) {
    throw new AudioFileError(
      length > 0
        ? t('Only {seconds} s of sound could be decoded: the file is damaged, or too short to use.', {
            seconds: length.toFixed(2),
          })
        : t('The file holds no sound.'),
    );
  }
  return decoded;
}

async function decodeAuFile(bytes: ArrayBuffer): Promise<DecodedFile> {
  const header = readAuHeader(bytes);
  const frames = Math.min(header.frames, MAX_SECONDS * header.sampleRate);
  const channels = Array.from({ length: header.channels }, () => new Float32Array(frames));
  await inPortions(frames, Math.ceil(PORTION / header.channels), (from, to) =>
    decodeAuFrames(bytes, header, channels, from, to),
  );
  const { sampleRate } = header;
  return withNote({ channels, sampleRate }, header.promisedFrames / sampleRate);
}

async function decodeByBrowser(bytes: ArrayBuffer, name: string): Promise<DecodedFile> {
  // mediabunny is large: it is loaded with the first file.
  const { countDuration, probe } = await import('./probe.ts');
  const expected = await probe(bytes);
  // Decoding detaches the bytes.
  const copy = expected?.estimated ? new Blob([bytes]) : null;
  const isLong = expected && expected.duration > MAX_SECONDS;
  const audio = await (isLong ? decodeBeginning(bytes) : decodeWhole(bytes, name, expected?.sampleRate));
  if (!expected) return audio;
  const decoded = withNote(audio, expected.duration);
  if (!decoded.note || !copy || seconds(audio) >= MAX_SECONDS) return decoded;
  return withNote(audio, (await countDuration(copy)) ?? seconds(audio));
}

async function decodeBeginning(bytes: ArrayBuffer): Promise<DecodedAudio> {
  const { decodeStart } = await import('./decodeStart.ts');
  return decodeStart(bytes, MAX_SECONDS);
}

async function decodeWhole(bytes: ArrayBuffer, name: string, sampleRate?: number): Promise<DecodedFile> {
  const head = bytes.slice(0, 4096);
  let buffer: AudioBuffer;
  try {
    buffer = await contextAt(sampleRate).decodeAudioData(bytes);
  } catch {
    throw new AudioFileError(explainFailure(head, name));
  }
  return withNote(await copyOut(buffer), buffer.duration);
}

function seconds(audio: DecodedAudio): number {
  return (audio.channels[0]?.length ?? 0) / audio.sampleRate;
}

function withNote(audio: DecodedAudio, expected: number): DecodedFile {
  const note = completenessNote(seconds(audio), expected);
  return { channels: audio.channels, sampleRate: audio.sampleRate, ...(note && { note }) };
}

/** Browsers need only offer rates from 8 to 96 kHz; beyond, they resample. */
function contextAt(sampleRate = 44_100): OfflineAudioContext {
  const offered = sampleRate >= 8000 && sampleRate <= 96_000;
  return new OfflineAudioContext(1, 1, offered ? sampleRate : 44_100);
}

/** The samples of an AudioBuffer belong to it and cannot be handed to a worker. */
async function copyOut(buffer: AudioBuffer): Promise<DecodedAudio> {
  const frames = Math.min(buffer.length, MAX_SECONDS * buffer.sampleRate);
  const channels = Array.from({ length: buffer.numberOfChannels }, () => new Float32Array(frames));
  for (const [index, channel] of channels.entries()) {
    await inPortions(frames, PORTION, (from, to) =>
      buffer.copyFromChannel(channel.subarray(from, to), index, from),
    );
  }
  return { channels, sampleRate: buffer.sampleRate };
}
