import type { Remote } from 'comlink';
import type { AudioWorker } from '../../workers/audio.worker.ts';
import { useFromLibrary } from './useFromLibrary.ts';

const readPcm = (worker: Remote<AudioWorker>, audioKey: string) => worker.pcm(audioKey);

/** A track's sound from the library; both are undefined while it loads. */
export function useTrackPcm(audioKey: string): { pcm?: Float32Array; error?: string } {
  const { content, error } = useFromLibrary(audioKey, readPcm);
  return { ...(content && { pcm: content }), ...(error && { error }) };
}
