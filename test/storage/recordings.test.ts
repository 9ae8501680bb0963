import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { SAMPLE_RATE } from '../../src/audio/pcm.ts';
import { demoAudioKey, demoTrackSpecs } from '../../src/dataset/demo/spec.ts';
import {
  forgetRecording,
  loadPcm,
  loadPicture,
  loadRecording,
  loadSpectrogram,
  savePicture,
  saveSpectrograms,
  spectrogramKey,
} from '../../src/storage/recordings.ts';

const mel = { height: 2, width: 3, framesPerSecond: 5, data: Uint8Array.of(0, 1, 2, 3, 4, 255) };

it('renders built-in music instead of reading it', async () => {
  const [spec] = demoTrackSpecs({ tracksPerGenre: 1, seconds: 4, variation: 0, noise: 0, seed: 3 });
  const pcm = await loadPcm(demoAudioKey(spec!));
  expect(pcm).toHaveLength(4 * SAMPLE_RATE);
  expect(Math.max(...pcm)).toBeGreaterThan(0.1);
});

it("keeps a picture's file byte for byte until it is forgotten", async () => {
  await savePicture('p', new Blob(['any bytes'], { type: 'image/png' }));
  expect(await (await loadPicture('p')).text()).toBe('any bytes');
  await forgetRecording('p');
  await expect(loadPicture('p')).rejects.toThrow(/no longer stored/);
});

it('keeps spectrograms until they are forgotten', async () => {
  await saveSpectrograms([
    ['one', mel],
    ['two', { ...mel, framesPerSecond: 6 }],
  ]);
  expect(await loadRecording({ kind: 'spectrogram', audioKey: 'one' })).toEqual({ kind: 'spectrogram', mel });
  await forgetRecording('one');
  await expect(loadSpectrogram('one')).rejects.toThrow(/no longer stored/);
  expect((await loadSpectrogram('two')).framesPerSecond).toBe(6);
});

describe('spectrogramKey', () => {
  it('names the values with their form', async () => {
    const key = await spectrogramKey(mel);
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(await spectrogramKey({ ...mel, data: mel.data.slice() })).toBe(key);
    const others = await Promise.all(
      [
        { ...mel, framesPerSecond: 6 },
        { ...mel, height: 3, width: 2 },
        { ...mel, data: mel.data.toReversed() },
      ].map(spectrogramKey),
    );
    expect(new Set([key, ...others]).size).toBe(4);
  });
});
