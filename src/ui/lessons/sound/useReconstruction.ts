import { useEffect, useState } from 'react';
import type { Reconstruction } from '../../../features/invert/reconstruct.ts';
import type { AudibleSettings } from '../../../features/invert/resynthesize.ts';
import { messageOf } from '../../../messageOf.ts';
import { audioPool } from '../../../workers/audioPool.ts';
import { type LessonSound, reconstructionKey, useSoundLesson } from '../../state/soundLesson.ts';

/** A setting that is being turned comes to rest first. */
const SETTLE_MS = 250;

let lastId = 0;

/**
 * A sound as its features keep it, made in an audio worker; another sound or other features end what is being made.
 * @param features the same object while they are the same; null makes nothing
 */
export function useReconstruction(
  sound: LessonSound | null,
  features: AudibleSettings | null,
): { key: string | null; result: Reconstruction | null; error: string | null } {
  const key = sound && features && reconstructionKey(sound, features);
  const result = useSoundLesson((s) => (key && s.reconstructions[key]) || null);
  const [failure, setFailure] = useState<{ key: string; message: string } | null>(null);

  const missing = result === null;
  useEffect(() => {
    if (!sound || !features || !missing) return;
    const name = reconstructionKey(sound, features);
    return whileWanted(
      sound,
      features,
      (made) => useSoundLesson.getState().keep(name, made),
      (error) => setFailure({ key: name, message: messageOf(error) }),
    );
  }, [sound, features, missing]);

  return { key, result, error: !result && failure?.key === key ? failure.message : null };
}

/** @returns ends it, whether it waits, is being made, or is done */
function whileWanted(
  sound: LessonSound,
  features: AudibleSettings,
  done: (made: Reconstruction) => void,
  failed: (error: unknown) => void,
): () => void {
  const id = ++lastId;
  let wanted = true;
  let stop = () => {};
  const make = () =>
    audioPool
      .run(async (worker) => {
        if (!wanted) return null;
        stop = () => void worker.stopReconstruction(id);
        return worker.reconstruct(id, sound.pcm, features);
      })
      .then(
        (made) => wanted && made && done(made),
        (error) => wanted && failed(error),
      );
  const timer = setTimeout(make, SETTLE_MS);
  return () => {
    wanted = false;
    clearTimeout(timer);
    stop();
  };
}
