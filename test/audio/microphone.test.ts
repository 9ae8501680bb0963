import { describe, expect, it, vi } from 'vitest';
import { openMicrophone } from '../../src/audio/microphone.ts';
import { MicrophoneError } from '../../src/audio/microphoneError.ts';

vi.mock('../../src/audio/capture.worklet.ts?worker&url', () => ({ default: 'capture.js' }));

async function refusal(mediaDevices: unknown): Promise<unknown> {
  vi.stubGlobal('navigator', { mediaDevices });
  return openMicrophone().then(
    () => null,
    (error: unknown) => error,
  );
}

const refusing = (name: string) => ({
  getUserMedia: () => Promise.reject(new DOMException('as the browser puts it', name)),
});

describe('openMicrophone', () => {
  it.each([
    ['NotAllowedError', 'not allowed'],
    ['NotFoundError', 'No microphone was found'],
    ['NotReadableError', 'another program'],
    ['AbortError', 'another program'],
    ['SomethingNew', 'as the browser puts it'],
  ])('says what %s means', async (name, words) => {
    const error = await refusal(refusing(name));
    expect(error).toBeInstanceOf(MicrophoneError);
    expect((error as Error).message).toContain(words);
  });

  it('says on a page that is not secure how to open it', async () => {
    expect(((await refusal(undefined)) as Error).message).toContain('https://');
  });

  it('gives the device back when its sound cannot be read', async () => {
    const track = { stop: vi.fn() };
    vi.stubGlobal(
      'AudioContext',
      class {
        state = 'suspended';
        audioWorklet = { addModule: () => Promise.reject(new Error('no worklets')) };
        close = () => Promise.resolve();
      },
    );
    const error = await refusal({ getUserMedia: () => Promise.resolve({ getTracks: () => [track] }) });
    expect((error as Error).message).toContain('no worklets');
    expect(track.stop).toHaveBeenCalledOnce();
  });

  it('gives the device back when the browser never starts its sound', async () => {
    vi.useFakeTimers();
    const track = { stop: vi.fn() };
    const close = vi.fn(() => Promise.resolve());
    vi.stubGlobal(
      'AudioContext',
      class {
        state = 'suspended';
        audioWorklet = { addModule: () => Promise.resolve() };
        resume = () => new Promise(() => {});
        close = close;
      },
    );
    const waiting = refusal({ getUserMedia: () => Promise.resolve({ getTracks: () => [track] }) });
    await vi.advanceTimersByTimeAsync(10_000);
    const error = await waiting;
    vi.useRealTimers();
    expect(error).toBeInstanceOf(MicrophoneError);
    expect((error as Error).message).toContain('Click the button once more');
    expect(track.stop).toHaveBeenCalledOnce();
    expect(close).toHaveBeenCalledOnce();
  });
});
