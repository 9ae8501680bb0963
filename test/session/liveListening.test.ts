import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Level } from '../../src/audio/level.ts';
import { SAMPLE_RATE } from '../../src/audio/pcm.ts';
import {
  type LiveAnswer,
  type LiveMoment,
  listenLive,
  smoothedAt,
  standingNote,
  stretches,
  withMoment,
} from '../../src/session/liveListening.ts';

// The workers bring every recording to PCM; this one comes as it is.
vi.mock('../../src/workers/audioPool.ts', () => ({
  audioPool: {
    run: (job: (worker: unknown) => unknown) =>
      Promise.resolve(
        job({ convert: ({ channels }: { channels: Float32Array[] }) => Promise.resolve(channels[0]) }),
      ),
  },
}));

/** A microphone that hears a noise, or silence, whenever it is told to. */
function fakeMicrophone() {
  let blocks = 0;
  let loud = true;
  const callbacks = new Set<(level: Level) => void>();
  return {
    sampleRate: SAMPLE_RATE,
    get seconds() {
      return blocks / 20;
    },
    onLevel(callback: (level: Level) => void) {
      callbacks.add(callback);
      return () => callbacks.delete(callback);
    },
    latest: (seconds: number) =>
      Float32Array.from({ length: seconds * SAMPLE_RATE }, (_, n) => (loud ? 0.1 * Math.sin(n) : 0)),
    async hear(seconds: number, isLoud = true) {
      loud = isLoud;
      for (let i = 0; i < Math.round(seconds * 20); i++) {
        blocks++;
        for (const callback of callbacks) callback({ rms: 0.1, peak: 0.1 });
        await new Promise((resolve) => setTimeout(resolve));
      }
    },
  };
}

const says = (...probabilities: number[]): LiveAnswer => ({ labels: ['a', 'b'], probabilities });
const moment = (at: number, ...probabilities: number[]): LiveMoment => ({
  at,
  answer: probabilities.length > 0 ? says(...probabilities) : null,
});

describe('listenLive', () => {
  let heard: LiveMoment[];
  const failed = vi.fn();
  const handlers = { heard: (m: LiveMoment) => heard.push(m), failed };
  beforeEach(() => {
    heard = [];
    failed.mockReset();
  });

  it('waits for a full window, then asks once a second about it', async () => {
    const microphone = fakeMicrophone();
    const answer = vi.fn(async (_pcm: Float32Array) => says(1, 0));
    listenLive(microphone, 2, answer, handlers);
    await microphone.hear(1.9);
    expect(answer).not.toHaveBeenCalled();
    await microphone.hear(3.3);
    expect(answer).toHaveBeenCalledTimes(4);
    expect(answer.mock.calls[0]![0]).toHaveLength(2 * SAMPLE_RATE);
    expect(heard.map(({ at }) => Math.round(at))).toEqual([2, 3, 4, 5]);
  });

  it('never asks twice at a time, and skips what it missed', async () => {
    const microphone = fakeMicrophone();
    const waiting: ((answer: LiveAnswer) => void)[] = [];
    listenLive(microphone, 1, () => new Promise((resolve) => waiting.push(resolve)), handlers);
    await microphone.hear(4.5);
    expect(waiting).toHaveLength(1);
    waiting[0]!(says(1, 0));
    await microphone.hear(0.5);
    expect(waiting).toHaveLength(2);
    waiting[1]!(says(1, 0));
    await microphone.hear(0.1);
    expect(heard.map(({ at }) => Math.round(at))).toEqual([1, 5]);
  });

  it('asks nothing about silence', async () => {
    const microphone = fakeMicrophone();
    const answer = vi.fn(async () => says(1, 0));
    listenLive(microphone, 1, answer, handlers);
    await microphone.hear(1.5, false);
    expect(answer).not.toHaveBeenCalled();
    expect(heard.map((m) => m.answer)).toEqual([null]);
  });

  it('ends with the first failure, told once', async () => {
    const microphone = fakeMicrophone();
    const answer = vi.fn(() => Promise.reject(new Error('no GPU')));
    listenLive(microphone, 1, answer, handlers);
    await microphone.hear(4);
    expect(answer).toHaveBeenCalledOnce();
    expect(failed).toHaveBeenCalledExactlyOnceWith(new Error('no GPU'));
  });

  it('drops an answer that comes after its end', async () => {
    const microphone = fakeMicrophone();
    let give = (_: LiveAnswer) => {};
    const end = listenLive(
      microphone,
      1,
      () =>
        new Promise((resolve) => {
          give = resolve;
        }),
      handlers,
    );
    await microphone.hear(1.2);
    end();
    give(says(1, 0));
    await microphone.hear(2);
    expect(heard).toEqual([]);
  });
});

describe('what is shown of the answers', () => {
  it('keeps a minute', () => {
    let moments: LiveMoment[] = [];
    for (let at = 1; at <= 100; at++) moments = withMoment(moments, moment(at, 1, 0));
    expect(moments.map(({ at }) => at)).toEqual(Array.from({ length: 60 }, (_, i) => 41 + i));
  });

  it('is the mean of the last four answers, of fewer at the beginning', () => {
    const moments = [moment(1, 1, 0), moment(2, 0, 1), moment(3, 0, 1), moment(4, 0, 1), moment(5, 0, 1)];
    expect([...smoothedAt(moments, 0)!]).toEqual([1, 0]);
    expect([...smoothedAt(moments, 1)!]).toEqual([0.5, 0.5]);
    expect([...smoothedAt(moments, 3)!]).toEqual([0.25, 0.75]);
    expect([...smoothedAt(moments, 4)!]).toEqual([0, 1]);
  });

  it('begins anew after silence', () => {
    const moments = [moment(1, 1, 0), moment(2), moment(3, 0, 1)];
    expect(smoothedAt(moments, 1)).toBeNull();
    expect([...smoothedAt(moments, 2)!]).toEqual([0, 1]);
  });

  it('says which label led when, without gaps', () => {
    const moments = [moment(5, 0.9, 0.1), moment(6, 0.8, 0.2), moment(7), moment(9, 0.1, 0.9)];
    expect(stretches(moments)).toEqual([
      { label: 0, from: 4, to: 6 },
      { label: null, from: 6, to: 7 },
      { label: 1, from: 7, to: 9 },
    ]);
  });

  it('shows a note only when it has stood for four answers', () => {
    const noted = (at: number): LiveMoment => ({ at, answer: { ...says(1, 0), note: 'Far.' } });
    const moments = [moment(1, 1, 0), noted(2), noted(3), noted(4)];
    expect(standingNote(moments)).toBeUndefined();
    expect(standingNote([...moments, noted(5)])).toBe('Far.');
    expect(standingNote([...moments, noted(5), moment(6, 1, 0)])).toBeUndefined();
  });
});
