import type { Microphone } from '../audio/microphone.ts';
import { isSilence } from '../audio/silence.ts';
import { recordedPcm } from './recordedPcm.ts';

/** What a model says of the last seconds. */
export interface LiveAnswer {
  labels: readonly string[];
  /** One per label, summing to 1. */
  probabilities: ArrayLike<number>;
  /** What the listener should know of the answer, in a sentence; shown when it stands for some answers. */
  note?: string;
}

/** @param pcm mono at SAMPLE_RATE */
export type AnswerLive = (pcm: Float32Array) => Promise<LiveAnswer>;

/** One look at what the microphone hears. */
export interface LiveMoment {
  /** Seconds since the microphone was opened. */
  at: number;
  /** Null where there was silence, about which no model is asked. */
  answer: LiveAnswer | null;
}

/** Seconds from one question to the next, at least. */
const EVERY = 1;
/** How long a moment is kept, in seconds. */
export const SHOWN_SECONDS = 60;
/** Answers that are averaged, so that one odd second does not turn everything over. */
export const SMOOTHED = 4;

/**
 * Asks about the last `seconds` of an open microphone, about once a second: never before there are as many, and never
 * twice at a time: a slow answer is waited for, and the next question is about what is newest then.
 * @param handlers `failed` is called at most once, and ends the questions
 * @returns what ends the questions; an answer on its way is dropped
 */
export function listenLive(
  microphone: Pick<Microphone, 'seconds' | 'onLevel' | 'latest' | 'sampleRate'>,
  seconds: number,
  answer: AnswerLive,
  handlers: { heard(moment: LiveMoment): void; failed(error: unknown): void },
): () => void {
  let ended = false;
  let asking = false;
  let next = seconds;
  const ask = async (at: number) => {
    asking = true;
    next = at + EVERY;
    try {
      const pcm = await recordedPcm(microphone, seconds);
      const moment = { at, answer: isSilence(pcm) ? null : await answer(pcm) };
      if (!ended) handlers.heard(moment);
    } catch (error) {
      if (!ended) handlers.failed(error);
      end();
    } finally {
      asking = false;
    }
  };
  const unsubscribe = microphone.onLevel(() => {
    const at = microphone.seconds;
    if (!asking && at >= next) void ask(at);
  });
  const end = () => {
    ended = true;
    unsubscribe();
  };
  return end;
}

/** The moments of the last minute, with the new one at the end. */
export function withMoment(moments: readonly LiveMoment[], moment: LiveMoment): LiveMoment[] {
  return [...moments.filter(({ at }) => at > moment.at - SHOWN_SECONDS), moment];
}

/**
 * The mean of the newest answers up to a moment.
 * @param index of the moment
 * @returns null where there was silence
 */
export function smoothedAt(moments: readonly LiveMoment[], index: number): Float32Array | null {
  if (!moments[index]?.answer) return null;
  const before = moments.slice(Math.max(0, index + 1 - SMOOTHED), index + 1);
  // What came before a silence was another sound.
  const after = before.slice(before.findLastIndex(({ answer }) => !answer) + 1);
  const { length } = moments[index].answer.labels;
  return Float32Array.from({ length }, (_, label) => {
    const sum = after.reduce((total, { answer }) => total + answer!.probabilities[label]!, 0);
    return sum / after.length;
  });
}

/** The newest answer's note, once as many answers as are averaged have it: it must not come and go. */
export function standingNote(moments: readonly LiveMoment[]): string | undefined {
  const last = moments.slice(-SMOOTHED).map(({ answer }) => answer?.note);
  return last.length === SMOOTHED && last.every((note) => note === last[0]) ? last[0] : undefined;
}

/** A stretch of time in which one label led. */
export interface LiveStretch {
  /** Index of the label; null for silence. */
  label: number | null;
  /** Seconds since the microphone was opened. */
  from: number;
  to: number;
}

/** Which label led when, by the smoothed answers; a moment lasts from the one before. */
export function stretches(moments: readonly LiveMoment[]): LiveStretch[] {
  const found: LiveStretch[] = [];
  moments.forEach(({ at }, index) => {
    const label = leading(smoothedAt(moments, index));
    const last = found.at(-1);
    if (last && last.label === label) last.to = at;
    else found.push({ label, from: last?.to ?? Math.max(0, at - EVERY), to: at });
  });
  return found;
}

/** The index of the largest; null of none. */
export function leading(probabilities: Float32Array | null): number | null {
  return probabilities ? probabilities.indexOf(Math.max(...probabilities)) : null;
}
