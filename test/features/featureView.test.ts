import { describe, expect, it } from 'vitest';
import { featureView, featureViews } from '../../src/features/featureView.ts';
import { mfcc } from '../../src/features/mfcc.ts';
import { renderPicture } from '../../src/features/picture.ts';
import { LOG_MEL, MFCC, pixels, signals } from './signals.ts';

const pcm = signals.chirp();

describe('featureView', () => {
  it('scales coefficients to bytes and says of which values', () => {
    const { data, range, height, width, channels } = featureView({ kind: 'audio', pcm }, MFCC);
    const want = mfcc(pcm, MFCC);
    expect([height, width, channels]).toEqual([13, 44, 1]);
    expect(range).toEqual([Math.min(...want), Math.max(...want)]);
    const step = (range[1] - range[0]) / 255;
    want.forEach((value, i) => {
      expect(Math.abs(range[0] + data[i]! * step - value)).toBeLessThanOrEqual(step * 0.501);
    });
  });

  it('draws every picture the same way up: row 0 is the bottom', () => {
    const mel = { height: 8, width: 8, framesPerSecond: 1, data: pixels(64, 1) };
    mel.data[3] = 255;
    const features = { ...LOG_MEL, nMels: 8, picture: { mode: 'colour', size: 128 } } as const;
    const view = featureView({ kind: 'spectrogram', mel }, features);
    expect([view.height, view.width, view.channels]).toEqual([128, 128, 3]);
    const picture = renderPicture(mel, features.picture);
    expect(view.data.subarray(0, 384)).toEqual(picture.subarray(-384));
    expect(view.data.subarray(-384)).toEqual(picture.subarray(0, 384));
  });

  it('shows an image file as the network sees it', () => {
    const data = new Uint8ClampedArray(4 * 4 * 4).fill(255);
    data.fill(0, 0, 3);
    const recording = { kind: 'picture', image: { height: 4, width: 4, data } } as const;
    const view = featureView(recording, { ...LOG_MEL, picture: { mode: 'grey', size: 128 } });
    // The dark pixel at the top left is at the start of the last row.
    expect([view.channels, view.data[0], view.data[127 * 128]]).toEqual([1, 255, 0]);
    expect(() => featureView(recording, LOG_MEL)).toThrow(/R1 or R2/);
  });
});

describe('featureViews', () => {
  it('shows one sound in the three forms, as high as the reports have them', () => {
    const views = featureViews(pcm, { ...LOG_MEL, kind: 'spectrogram' });
    const shapes = Object.values(views).map(({ height, width, channels }) => [height, width, channels]);
    expect(shapes).toEqual([
      [1025, 44, 1],
      [128, 44, 1],
      [13, 44, 1],
    ]);
    const own = featureViews(pcm, { ...MFCC, nMels: 40, nMfcc: 20, fixedFrames: 99 });
    expect([own.mel.height, own.mfcc.height, own.mfcc.width]).toEqual([40, 20, 44]);
  });
});
