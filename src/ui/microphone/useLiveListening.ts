import { useEffect, useState } from 'react';
import { KEPT_SECONDS, type Microphone } from '../../audio/microphone.ts';
import { messageOf } from '../../messageOf.ts';
import { type AnswerLive, type LiveMoment, listenLive, withMoment } from '../../session/liveListening.ts';
import { recordedPcm } from '../../session/recordedPcm.ts';
import { recordingName } from './recordingName.ts';
import { useMicrophone } from './useMicrophone.ts';

/** How long nobody need look at the page before it stops listening. */
const HIDDEN_MS = 60_000;

/** Listens until it is stopped, the page is left, or it is hidden for a minute. */
export function useLiveListening(seconds: number, answer: AnswerLive) {
  const { microphone, opening, error, open, close } = useMicrophone();
  const [moments, setMoments] = useState<LiveMoment[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const [stoppedHidden, setStoppedHidden] = useState(false);
  /** The last one opened: what it heard can be kept after it was stopped. */
  const [heardBy, setHeardBy] = useState<Microphone | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another one to ask has other labels
  useEffect(() => setMoments([]), [answer]);

  useEffect(() => {
    if (!microphone) return undefined;
    return listenLive(microphone, seconds, answer, {
      heard: (moment) => setMoments((before) => withMoment(before, moment)),
      failed(thrown) {
        close();
        setFailure(messageOf(thrown));
      },
    });
  }, [microphone, seconds, answer, close]);

  useEffect(() => {
    if (!microphone) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const watch = () => {
      clearTimeout(timer);
      if (!document.hidden) return;
      timer = setTimeout(() => {
        close();
        setStoppedHidden(true);
      }, HIDDEN_MS);
    };
    document.addEventListener('visibilitychange', watch);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', watch);
    };
  }, [microphone, close]);

  return {
    microphone,
    opening,
    error,
    failure,
    stoppedHidden,
    moments,
    /** Seconds that can be kept, once it has stopped. */
    keepable: microphone || !heardBy ? 0 : Math.min(KEPT_SECONDS, heardBy.seconds),
    async start() {
      setMoments([]);
      setFailure(null);
      setStoppedHidden(false);
      setHeardBy(await open());
    },
    stop: close,
    /** What was heard last, as a recording; the next one is made by listening again. */
    async keep(onKeep: (pcm: Float32Array, name: string) => void) {
      if (!heardBy) return;
      setHeardBy(null);
      setMoments([]);
      try {
        onKeep(await recordedPcm(heardBy, KEPT_SECONDS), recordingName());
      } catch (thrown) {
        setFailure(messageOf(thrown));
      }
    },
  };
}
