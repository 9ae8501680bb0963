import {
  ADTS,
  BlobSource,
  BufferSource,
  FLAC,
  Input,
  type InputAudioTrack,
  MATROSKA,
  MP3,
  MP4,
  OGG,
  WAVE,
  WEBM,
} from 'mediabunny';

/** The containers Chromium decodes sound from. */
const FORMATS = [WAVE, MP3, OGG, FLAC, MP4, ADTS, WEBM, MATROSKA];

/** A file's content. A Blob is read piece by piece. */
export type FileContent = Blob | ArrayBuffer;

export interface Probe {
  /** Hz; of Opus always 48,000, the rate it is decoded at. */
  sampleRate: number;
  /** Seconds the file should last. Of a truncated MP3, FLAC or MP4: as long as it was when whole. */
  duration: number;
  channels: number;
  /** The duration is only guessed, from the size and bit rate: an MP3 without a Xing header. */
  estimated: boolean;
}

/**
 * What a compressed (or wav) file says of itself, read without decoding it.
 * @returns null when it cannot be told; never throws
 */
export async function probe(file: FileContent): Promise<Probe | null> {
  return withAudioTrack(file, async (track, input) => {
    const sampleRate = await track.getSampleRate();
    const channels = await track.getNumberOfChannels();
    const duration = (await track.getDurationFromMetadata()) ?? (await track.computeDuration());
    if (!(sampleRate > 0 && channels > 0 && Number.isFinite(duration))) return null;
    const estimated = (await input.getFormat()) === MP3 && !(await hasFrameCount(file));
    return { sampleRate, duration, channels, estimated };
  });
}

/**
 * Seconds of sound whose packets are really there: reads the whole file, without decoding it.
 * @returns null when it cannot be told
 */
export async function countDuration(file: FileContent): Promise<number | null> {
  return withAudioTrack(file, (track) => track.computeDuration());
}

/**
 * Opens a file for reading with mediabunny and closes it afterwards.
 * @returns null when it holds no sound that is known, or when `use` throws
 */
export async function withAudioTrack<T>(
  file: FileContent,
  use: (track: InputAudioTrack, input: Input) => Promise<T | null>,
): Promise<T | null> {
  const source = file instanceof Blob ? new BlobSource(file) : new BufferSource(file);
  const input = new Input({ source, formats: FORMATS });
  try {
    const track = await input.getPrimaryAudioTrack();
    return track && (await use(track, input));
  } catch {
    return null;
  } finally {
    input.dispose();
  }
}

/** Whether the first frame of an MP3 is a Xing or Info header, which counts the frames. */
async function hasFrameCount(file: FileContent): Promise<boolean> {
  const tag = await read(file, 0, 10);
  const isId3 = String.fromCharCode(...tag.subarray(0, 3)) === 'ID3';
  const size = isId3 ? 10 + tag.subarray(6, 10).reduce((sum, byte) => sum * 128 + byte, 0) : 0;
  return /Xing|Info/.test(new TextDecoder('latin1').decode(await read(file, size, size + 4096)));
}

async function read(file: FileContent, from: number, to: number): Promise<Uint8Array> {
  const part = file.slice(from, to);
  return new Uint8Array(part instanceof Blob ? await part.arrayBuffer() : part);
}
