// The worker form makes Vite compile it into a file of its own: the content policy allows no other worklet.
import captureUrl from './capture.worklet.ts?worker&url';
import { type Level, levelOf } from './level.ts';
import {
  type MicrophoneError,
  microphoneError,
  notSecure,
  notStarted,
  unplugged,
} from './microphoneError.ts';
import { RingBuffer } from './ringBuffer.ts';

/** Without a click it may never start: nobody would know that the device is open. */
const START_MS = 5000;

/** What {@link Microphone.latest} can reach back, in seconds. */
export const KEPT_SECONDS = 60;

/** An open microphone: it listens until {@link Microphone.stop}, and what it heard stays readable after. */
export interface Microphone {
  /** Hz; the machine's own, not Melscope's. */
  readonly sampleRate: number;
  /** Seconds heard so far. */
  readonly seconds: number;
  /** Calls back for every 50 ms heard. @returns what ends the calls */
  onLevel(callback: (level: Level) => void): () => void;
  /** Calls back once if the device stops by itself. @returns what ends the wait */
  onEnded(callback: (error: MicrophoneError) => void): () => void;
  /**
   * The newest seconds, mono at its own rate; fewer where fewer were heard, at most {@link KEPT_SECONDS}.
   */
  latest(seconds: number): Float32Array;
  /** Gives the device back; a second call does nothing. */
  stop(): void;
}

/** Music as it is: what browsers do for speech would change it. */
const AS_IT_IS: MediaTrackConstraints = {
  channelCount: 1,
  echoCancellation: false,
  noiseSuppression: false,
  autoGainControl: false,
};

/**
 * Asks for the microphone: the browser shows its question, unless it was answered before. Main thread only; call it
 * for a click, never by itself.
 * @throws MicrophoneError in words when it is refused, missing, in use, does not start, or the page is not secure
 */
export async function openMicrophone(): Promise<Microphone> {
  // TypeScript takes it for granted; browsers leave it out of pages that are not secure.
  const devices: MediaDevices | undefined = navigator.mediaDevices;
  if (!devices) throw notSecure();
  let stream: MediaStream | undefined;
  let context: AudioContext | undefined;
  try {
    stream = await devices.getUserMedia({ audio: AS_IT_IS });
    context = new AudioContext();
    await context.audioWorklet.addModule(captureUrl);
    await startedInTime(context.resume());
    return listenTo(stream, context);
  } catch (thrown) {
    release(stream, context);
    throw microphoneError(thrown);
  }
}

function startedInTime(start: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(notStarted()), START_MS);
    start.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

function listenTo(stream: MediaStream, context: AudioContext): Microphone {
  const { sampleRate } = context;
  const kept = new RingBuffer(KEPT_SECONDS * sampleRate);
  const onLevel = new Set<(level: Level) => void>();
  const onEnded = new Set<(error: MicrophoneError) => void>();
  const source = context.createMediaStreamSource(stream);
  const capture = new AudioWorkletNode(context, 'capture', {
    // Two channels become their mean, as those of a file do.
    channelCount: 1,
    channelCountMode: 'explicit',
  });
  // Its output is silence; connected, every browser keeps it running.
  source.connect(capture).connect(context.destination);
  const stop = () => {
    capture.port.onmessage = null;
    release(stream, context);
  };
  capture.port.onmessage = ({ data }: MessageEvent<Float32Array>) => {
    kept.push(data);
    const level = levelOf(data);
    for (const callback of onLevel) callback(level);
  };
  stream.getAudioTracks()[0]?.addEventListener('ended', () => {
    stop();
    for (const callback of onEnded) callback(unplugged());
  });
  return {
    sampleRate,
    get seconds() {
      return kept.written / sampleRate;
    },
    onLevel: (callback) => subscribe(onLevel, callback),
    onEnded: (callback) => subscribe(onEnded, callback),
    latest: (seconds) => kept.latest(Math.round(seconds * sampleRate)),
    stop,
  };
}

function subscribe<T>(to: Set<T>, callback: T): () => void {
  to.add(callback);
  return () => to.delete(callback);
}

/** Only a stream whose tracks have stopped leaves no sign of recording in the browser. */
function release(stream: MediaStream | undefined, context: AudioContext | undefined): void {
  for (const track of stream?.getTracks() ?? []) track.stop();
  if (context && context.state !== 'closed') void context.close();
}
