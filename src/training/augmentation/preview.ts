import * as tf from '@tensorflow/tfjs';
import { type ClipData, hostClips } from '../resident.ts';
import { augment } from './augment.ts';
import type { Augmentation } from './settings.ts';

/** A clip after its changes, to be looked at. */
export interface ChangedClip {
  /** Bytes, row-major like the clip. */
  picture: Uint8Array;
  /** Of the clip's own label; less than 1 where MixUp mixed another in. */
  share: number;
}

/**
 * Changed versions of one clip, to be looked at: what training would draw for so many clips.
 * @param shape height, width, channels of the clip
 * @param n how many versions
 * @param other a second clip of the same shape, for MixUp to mix in; without it MixUp changes nothing
 * @returns n versions. Of floats, bytes 0..255 stand for the clip's own range; without layers that shows the clip
 *   itself
 */
export async function previewAugmentation(
  layers: readonly Augmentation[],
  clip: ClipData,
  shape: readonly [number, number, number],
  seed: number,
  n: number,
  other: ClipData = clip,
): Promise<ChangedClip[]> {
  // The clip and the other in turn, because MixUp mixes neighbours.
  const rows = Array.from({ length: 2 * n }, (_, i) => i);
  const [x, y] = tf.tidy(() => {
    const [own, partner] = [clip, other].map((data) => hostClips(data, shape).rows([0]));
    const changed = augment(
      {
        x: tf.concat(rows.map((row) => (row % 2 === 0 ? own! : partner!))),
        // 1 is the clip's label, 0 the other's.
        y: tf.tensor2d(
          rows.map((row) => (row % 2 === 0 ? 1 : 0)),
          [rows.length, 1],
        ),
      },
      {
        entries: rows.map((row) => ({ clip: row, copy: 0 })),
        settings: { layers: [...layers], copies: 'each-epoch' },
        seed,
        epoch: 0,
        inUnitRange: clip instanceof Uint8Array,
      },
    );
    return [changed.x, changed.y];
  });
  const [pixels, shares] = await Promise.all([x!.data<'float32'>(), y!.data<'float32'>()]);
  tf.dispose([x!, y!]);
  const toByte = byteScale(clip);
  return Array.from({ length: n }, (_, i) => ({
    picture: Uint8Array.from(pixels.subarray(2 * i * clip.length, (2 * i + 1) * clip.length), toByte),
    share: shares[2 * i]!,
  }));
}

function byteScale(clip: ClipData): (value: number) => number {
  let [low, high] = [0, 1];
  if (clip instanceof Float32Array) {
    low = clip.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
    high = clip.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  }
  const scale = high > low ? 255 / (high - low) : 0;
  return (value) => Math.min(255, Math.max(0, Math.round((value - low) * scale)));
}
