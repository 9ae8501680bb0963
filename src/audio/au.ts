import { t } from '../i18n.ts';
import { AudioFileError } from './errors.ts';
import type { DecodedAudio } from './pcm.ts';

/**
 * Sun/NeXT `.au`, the format GTZAN is published in. No browser decodes it.
 * Layout: https://pubs.opengroup.org/external/auformat.html: six big-endian 32-bit words (magic, offset of
 * the data, size of the data, encoding, sample rate, channels), a comment, then interleaved samples.
 */

const MAGIC = 0x2e736e64; // ".snd"
const HEADER_BYTES = 24;
const SIZE_UNKNOWN = 0xffffffff;
const MAX_CHANNELS = 32;
const MIN_RATE = 1000;
const MAX_RATE = 768_000;

type ReadSample = (view: DataView, byte: number) => number;

interface Encoding {
  bytes: number;
  read: ReadSample;
}

const ENCODINGS: Record<number, Encoding> = {
  1: { bytes: 1, read: (view, at) => MU_LAW[view.getUint8(at)]! },
  2: { bytes: 1, read: (view, at) => view.getInt8(at) / 0x80 },
  3: { bytes: 2, read: (view, at) => view.getInt16(at) / 0x8000 },
  4: { bytes: 3, read: (view, at) => (view.getInt16(at) * 0x100 + view.getUint8(at + 2)) / 0x800000 },
  5: { bytes: 4, read: (view, at) => view.getInt32(at) / 0x80000000 },
  6: { bytes: 4, read: (view, at) => view.getFloat32(at) },
  7: { bytes: 8, read: (view, at) => view.getFloat64(at) },
  27: { bytes: 1, read: (view, at) => A_LAW[view.getUint8(at)]! },
};

/** ITU-T G.711 µ-law, 14-bit, to −1..1. */
const MU_LAW = Float32Array.from({ length: 256 }, (_, code) => {
  const bits = ~code & 0xff;
  const magnitude = (((bits & 0x0f) * 2 + 33) << ((bits >> 4) & 7)) - 33;
  return ((bits & 0x80 ? -1 : 1) * magnitude) / 0x2000;
});

/** ITU-T G.711 A-law, 13-bit, to −1..1. */
const A_LAW = Float32Array.from({ length: 256 }, (_, code) => {
  const bits = code ^ 0x55;
  const exponent = (bits >> 4) & 7;
  const step = (bits & 0x0f) * 2 + 1;
  const magnitude = exponent === 0 ? step : (step + 32) << (exponent - 1);
  return ((bits & 0x80 ? 1 : -1) * magnitude) / 0x1000;
});

export interface AuHeader {
  encoding: number;
  /** Hz. */
  sampleRate: number;
  channels: number;
  /** Offset of the first sample, in bytes. */
  dataStart: number;
  /** Samples per channel that the file holds. */
  frames: number;
  /** Samples per channel that the header promises; equals `frames` where it does not say. */
  promisedFrames: number;
}

export function isAu(bytes: ArrayBuffer): boolean {
  return bytes.byteLength >= 4 && new DataView(bytes).getUint32(0) === MAGIC;
}

/** @throws AudioFileError when the header makes no sense or names an encoding that is not supported */
export function readAuHeader(bytes: ArrayBuffer): AuHeader {
  if (!isAu(bytes)) throw new AudioFileError(t('This is not an .au file: it does not start with ".snd".'));
  if (bytes.byteLength < HEADER_BYTES) {
    throw new AudioFileError(t('This .au file is damaged: the file ends within its header.'));
  }
  const view = new DataView(bytes);
  const dataStart = view.getUint32(4);
  const dataSize = view.getUint32(8);
  const encoding = view.getUint32(12);
  const sampleRate = view.getUint32(16);
  const channels = view.getUint32(20);
  if (dataStart < HEADER_BYTES) {
    throw new AudioFileError(
      t('This .au file is damaged: its samples are said to start at byte {byte}.', { byte: dataStart }),
    );
  }
  if (sampleRate < MIN_RATE || sampleRate > MAX_RATE)
    throw new AudioFileError(
      t('This .au file is damaged: it claims a sample rate of {rate} Hz.', { rate: sampleRate }),
    );
  if (channels < 1 || channels > MAX_CHANNELS) {
    throw new AudioFileError(t('This .au file is damaged: it claims {count} channels.', { count: channels }));
  }
  if (!ENCODINGS[encoding]) {
    throw new AudioFileError(
      t('This .au file uses encoding {encoding}, which Melscope does not know. Convert it to WAV.', {
        encoding,
      }),
    );
  }
  const frameBytes = ENCODINGS[encoding].bytes * channels;
  const available = Math.max(0, bytes.byteLength - dataStart);
  const promised = dataSize === SIZE_UNKNOWN ? available : dataSize;
  return {
    encoding,
    sampleRate,
    channels,
    dataStart,
    frames: Math.floor(Math.min(promised, available) / frameBytes),
    promisedFrames: Math.floor(promised / frameBytes),
  };
}

/**
 * Decodes the frames `from`..`to` (exclusive) into `into[channel][from..to]`, so that a long file can be
 * decoded in portions.
 */
export function decodeAuFrames(
  bytes: ArrayBuffer,
  header: AuHeader,
  into: readonly Float32Array[],
  from: number,
  to: number,
): void {
  const view = new DataView(bytes);
  const { bytes: sampleBytes, read } = ENCODINGS[header.encoding]!;
  const frameBytes = sampleBytes * header.channels;
  into.forEach((out, channel) => {
    let at = header.dataStart + from * frameBytes + channel * sampleBytes;
    for (let i = from; i < to; i++, at += frameBytes) out[i] = read(view, at);
  });
}

/**
 * Decodes 8-bit µ-law (encoding 1), 8, 16, 24 and 32-bit linear PCM (2–5), 32 and 64-bit float (6, 7) and
 * 8-bit A-law (27). Of a truncated file, what is there.
 *
 * @throws AudioFileError as {@link readAuHeader}
 */
export function decodeAu(bytes: ArrayBuffer): DecodedAudio {
  const header = readAuHeader(bytes);
  const channels = Array.from({ length: header.channels }, () => new Float32Array(header.frames));
  decodeAuFrames(bytes, header, channels, 0, header.frames);
  return { channels, sampleRate: header.sampleRate };
}
