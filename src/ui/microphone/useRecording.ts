import { useEffect, useState } from 'react';
import { levelOf, loudness } from '../../audio/level.ts';
import type { Microphone } from '../../audio/microphone.ts';
import { messageOf } from '../../messageOf.ts';
import { recordedPcm } from '../../session/recordedPcm.ts';
import { recordingName } from './recordingName.ts';
import { useMicrophone } from './useMicrophone.ts';

/** A finished recording that nobody has kept yet. */
export interface Recorded {
  /** Mono at SAMPLE_RATE. */
  pcm: Float32Array;
  name: string;
}

/**
 * Records up to `seconds`, then gives the microphone back.
 * @param onRecorded gets it at once, unless it is so quiet that the user is asked
 */
export function useRecording(seconds: number, onRecorded: (pcm: Float32Array, name: string) => void) {
  const { microphone, opening, error, open, close } = useMicrophone();
  const [tooQuiet, setTooQuiet] = useState<Recorded | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  const finish = async (used: Microphone) => {
    const name = recordingName();
    const heard = Math.min(seconds, used.seconds);
    close();
    try {
      const pcm = await recordedPcm(used, heard);
      if (loudness(levelOf(pcm)) === 'quiet') setTooQuiet({ pcm, name });
      else onRecorded(pcm, name);
    } catch (thrown) {
      setFailure(messageOf(thrown));
    }
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is done at the end may be another function by then
  useEffect(
    () => microphone?.onLevel(() => microphone.seconds >= seconds && void finish(microphone)),
    [microphone, seconds, onRecorded],
  );

  return {
    microphone,
    opening,
    error: error ?? failure,
    tooQuiet,
    start() {
      setTooQuiet(null);
      setFailure(null);
      void open();
    },
    stop: () => microphone && void finish(microphone),
    cancel: close,
    /** Says whether the quiet one is kept. */
    decide(keep: boolean) {
      if (keep && tooQuiet) onRecorded(tooQuiet.pcm, tooQuiet.name);
      setTooQuiet(null);
    },
  };
}
