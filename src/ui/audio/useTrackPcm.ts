import { useEffect, useState } from 'react';
import { messageOf } from '../../messageOf.ts';
import { audioPool } from '../../workers/audioPool.ts';

interface TrackPcm {
  audioKey: string;
  pcm?: Float32Array;
  error?: string;
}

/** A track's sound from the library; both are undefined while it loads. */
export function useTrackPcm(audioKey: string): { pcm?: Float32Array; error?: string } {
  const [answer, setAnswer] = useState<TrackPcm>({ audioKey });
  useEffect(() => {
    let wanted = true;
    audioPool
      .run((worker) => worker.pcm(audioKey))
      .then(
        (pcm) => wanted && setAnswer({ audioKey, pcm }),
        (error) => wanted && setAnswer({ audioKey, error: messageOf(error) }),
      );
    return () => {
      wanted = false;
    };
  }, [audioKey]);
  return answer.audioKey === audioKey ? answer : {};
}
