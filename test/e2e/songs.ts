import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SAMPLE_RATE } from '../../src/audio/pcm.ts';
import { encodeWav } from '../../src/audio/wav.ts';
import { renderDemoTrack } from '../../src/dataset/demo/render.ts';
import { demoTrackSpecs } from '../../src/dataset/demo/spec.ts';

/** Rendered songs as a user has them: bytes of audio files. */
export function song(genre: string, index = 0, seconds = 4): Float32Array {
  const specs = demoTrackSpecs({ tracksPerGenre: index + 1, seconds, variation: 0.3, noise: 0.1, seed: 99 });
  return renderDemoTrack(specs.find((s) => s.genre === genre && s.index === index)!);
}

export async function wav(pcm: Float32Array): Promise<Buffer> {
  return Buffer.from(await encodeWav(pcm, SAMPLE_RATE).arrayBuffer());
}

/** GTZAN's own form: 16-bit big-endian Sun audio. */
export function au(pcm: Float32Array): Buffer {
  const bytes = Buffer.alloc(24 + pcm.length * 2);
  [0x2e736e64, 24, pcm.length * 2, 3, SAMPLE_RATE, 1].forEach((word, i) => {
    bytes.writeUInt32BE(word, i * 4);
  });
  pcm.forEach((value, i) => {
    bytes.writeInt16BE(Math.round(Math.max(-1, Math.min(1, value)) * 32_767), 24 + i * 2);
  });
  return bytes;
}

/** Writes files into a new folder. @returns its path */
export function folderOf(files: Record<string, Buffer | string>): string {
  const folder = mkdtempSync(join(tmpdir(), 'melscope-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}
