import { describe, expect, it } from 'vitest';
import { SAMPLE_RATE } from '../../src/audio/pcm.ts';
import { asSpectrogram } from '../../src/features/asSpectrogram.ts';
import { clipFeatures } from '../../src/features/clipFeatures.ts';
import { byteToDb, quantize } from '../../src/features/decibels.ts';
import { logMel } from '../../src/features/logMel.ts';
import { seededRandom } from '../../src/random.ts';

const settings = { nFft: 1024, hop: 512, fMin: 0, fMax: 11_025 } as const;
const bands = 24;
const ownRate = SAMPLE_RATE / settings.hop;
const form = { framesPerSecond: ownRate, bands, seconds: 30, fromPictures: false };
/** 4 s, louder and higher from second to second. */
const pcm = Float32Array.from({ length: 4 * SAMPLE_RATE }, (_, i) => {
  const second = Math.floor(i / SAMPLE_RATE);
  return 0.1 * (second + 1) * Math.sin((2 * Math.PI * 400 * (second + 1) * i) / SAMPLE_RATE);
});
/** Noise has no quiet points: its range is small. */
const noise = (seconds: number, gain: (second: number) => number = () => 0.5) => {
  const random = seededRandom(3);
  return Float32Array.from(
    { length: seconds * SAMPLE_RATE },
    (_, i) => gain(i / SAMPLE_RATE) * (2 * random() - 1),
  );
};
const whole = (sound: Float32Array) => quantize(logMel(sound, { ...settings, nMels: bands }));
const row = (data: Uint8Array, width: number, of: number) => data.subarray(of * width, (of + 1) * width);

describe('asSpectrogram', () => {
  it('is the log-mel spectrogram itself at its own frame rate', () => {
    const mel = asSpectrogram(pcm, settings, form);
    const computed = whole(pcm);
    const columns = computed.length / bands;
    expect([mel.height, mel.width]).toEqual([bands, Math.round(4 * ownRate)]);
    for (let band = 0; band < bands; band++)
      expect(row(mel.data, mel.width, band)).toEqual(row(computed, columns, band).subarray(0, mel.width));
  });

  it.each([12.9, 100])('keeps the time at %f frames a second', (framesPerSecond) => {
    const mel = asSpectrogram(pcm, settings, { ...form, framesPerSecond });
    expect(mel).toMatchObject({ width: Math.round(4 * framesPerSecond), framesPerSecond });
    const column = (seconds: number) => {
      const frame = Math.round(seconds * framesPerSecond);
      return Array.from({ length: bands }, (_, band) => mel.data[band * mel.width + frame]!);
    };
    const loudest = (seconds: number) => column(seconds).indexOf(Math.max(...column(seconds)));
    // The tone of each second, in the middle of it.
    const tones = [0.5, 1.5, 2.5, 3.5].map(loudest);
    expect(tones).toEqual([...new Set(tones)].sort((a, b) => a - b));
    // Below the maximum of the whole track, not of a clip: 20·log10(0.1/0.4) = −12 dB, 38 steps of 80/255 dB.
    expect(Math.max(...column(3.5))).toBeGreaterThan(250);
    expect(Math.max(...column(0.5))).toBeLessThan(Math.max(...column(3.5)) - 15);
  });

  it('shows what a picture of the spectrogram shows at the centre of each column', () => {
    // 30 s of 1,292 frames drawn on 387 columns, each frame as wide as the hop: column c is centred at (c + 0.5) / 12.9 s.
    const sound = noise(30, (second) => (second < 1 ? 0 : 0.1 + 0.4 * Math.abs(Math.sin(second))));
    const mel = asSpectrogram(sound, settings, {
      ...form,
      framesPerSecond: 12.9,
      fromPictures: true,
    });
    const computed = whole(sound);
    const columns = computed.length / bands;
    expect(mel.width).toBe(387);
    for (const column of [0, 20, 100, 386]) {
      const drawn = Math.floor((((column + 0.5) * 30) / 387 / settings.hop) * SAMPLE_RATE);
      for (let band = 0; band < bands; band++)
        expect(mel.data[band * mel.width + column]).toBe(computed[band * columns + drawn]);
    }
  });

  it('spreads a small range over all decibels, as a picture’s colours do, only where the tracks had that', () => {
    const sound = noise(3);
    const db = logMel(sound, { ...settings, nMels: bands });
    const lowest = Math.min(...db);
    expect(lowest).toBeGreaterThan(-60);
    const { data, width } = asSpectrogram(sound, settings, { ...form, fromPictures: true });
    const frames = db.length / bands;
    data.forEach((value, i) => {
      const own = db[Math.floor(i / width) * frames + (i % width)]!;
      // Half a step of the bytes.
      expect(Math.abs(byteToDb(value) - (own / -lowest) * 80)).toBeLessThan(0.16);
    });
    // Nothing is left to spread where the floor is reached; silence stays silent.
    const reaching = Float32Array.from([...noise(2), ...new Float32Array(SAMPLE_RATE)]);
    expect(asSpectrogram(reaching, settings, { ...form, fromPictures: true })).toEqual(
      asSpectrogram(reaching, settings, form),
    );
    const silence = asSpectrogram(new Float32Array(SAMPLE_RATE), settings, { ...form, fromPictures: true });
    expect(silence.data.every((value) => value === 0)).toBe(true);
  });

  it('takes a long sound as tracks one after the other, each with its own maximum', () => {
    const seconds = 2;
    // 12 dB louder from the third second on; the rest of 1 s is seen beside the second before it.
    const sound = noise(5, (second) => (second < 2 ? 0.1 : 0.4));
    const mel = asSpectrogram(sound, settings, { ...form, framesPerSecond: 20, seconds });
    const peak = (from: number, to: number) =>
      Math.max(
        ...Array.from({ length: bands }, (_, band) =>
          Math.max(...mel.data.subarray(band * mel.width + from, band * mel.width + to)),
        ),
      );
    expect(mel.width).toBe(100);
    // The quiet first track reaches as high as the loud ones.
    expect(peak(0, 40)).toBeGreaterThan(230);
    expect(peak(40, 80)).toBeGreaterThan(230);
    const asOne = asSpectrogram(sound, settings, { ...form, framesPerSecond: 20 });
    const first = Math.max(
      ...Array.from({ length: bands }, (_, band) =>
        Math.max(...asOne.data.subarray(band * asOne.width, band * asOne.width + 38)),
      ),
    );
    expect(first).toBeLessThan(215);
    // The rest of 1 s is not brought to its own maximum: it is as loud as in the track before.
    const mean = (from: number, to: number) => {
      const columns = Array.from({ length: bands }, (_, band) =>
        mel.data.slice(band * mel.width + from, band * mel.width + to),
      );
      return columns.flatMap((values) => [...values]).reduce((a, b) => a + b, 0) / (bands * (to - from));
    };
    expect(Math.abs(mean(82, 98) - mean(62, 78))).toBeLessThan(3);
  });

  it('gives a clip of averaged bands what training sees of the ready-made spectrogram', () => {
    const features = {
      ...settings,
      kind: 'log-mel',
      nMels: bands / 2,
      fixedFrames: null,
      picture: null,
    } as const;
    const computed = whole(pcm);
    const ready = {
      height: bands,
      width: computed.length / bands,
      framesPerSecond: ownRate,
      data: computed,
    };
    const clips = { seconds: 2, windows: 'consecutive' } as const;
    const trained = clipFeatures({ kind: 'spectrogram', mel: ready }, clips, features, 1);
    const mel = asSpectrogram(pcm, settings, form);
    const heard = clipFeatures({ kind: 'spectrogram', mel }, clips, features, 1);
    expect(heard).toEqual(trained);
  });
});
