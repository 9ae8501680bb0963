import { useMemo } from 'react';
import { create } from 'zustand';
import type { Track } from '../../dataset/track.ts';
import { useLibrary } from '../state/library.ts';

/** Which music is trained on, where there are both own songs and built-in music. */
export type MusicChoice = 'file' | 'built-in' | 'all';

interface TrainOnState {
  choice: MusicChoice;
  choose(choice: MusicChoice): void;
}

export const useTrainOn = create<TrainOnState>((set) => ({
  // Synthetic music beside recordings of the same genre would blur what a network has learned.
  choice: 'file',
  choose: (choice) => set({ choice }),
}));

/** The tracks of the choice; all of them while there is only one kind. */
export function chosenTracks(tracks: readonly Track[], choice: MusicChoice): readonly Track[] {
  const mixed = new Set(tracks.map((t) => t.source)).size > 1;
  return mixed && choice !== 'all' ? tracks.filter((t) => t.source === choice) : tracks;
}

export function useTrainingTracks(): readonly Track[] {
  const tracks = useLibrary((s) => s.tracks);
  const choice = useTrainOn((s) => s.choice);
  return useMemo(() => chosenTracks(tracks, choice), [tracks, choice]);
}
