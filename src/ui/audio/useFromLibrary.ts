import type { Remote } from 'comlink';
import { useEffect, useState } from 'react';
import { messageOf } from '../../messageOf.ts';
import type { AudioWorker } from '../../workers/audio.worker.ts';
import { audioPool } from '../../workers/audioPool.ts';

interface Answer<T> {
  audioKey: string;
  content?: T;
  error?: string;
}

/**
 * What an audio worker reads of a track in the library; content and error are undefined while it loads.
 * @param read the same function at every call
 */
export function useFromLibrary<T>(
  audioKey: string,
  read: (worker: Remote<AudioWorker>, audioKey: string) => Promise<T>,
): { content?: T; error?: string } {
  const [answer, setAnswer] = useState<Answer<T>>({ audioKey });
  useEffect(() => {
    let wanted = true;
    audioPool
      .run((worker) => read(worker, audioKey))
      .then(
        (content) => wanted && setAnswer({ audioKey, content }),
        (error) => wanted && setAnswer({ audioKey, error: messageOf(error) }),
      );
    return () => {
      wanted = false;
    };
  }, [audioKey, read]);
  return answer.audioKey === audioKey ? answer : {};
}
