import { useMemo } from 'react';
import { create } from 'zustand';
import type { Track } from '../../dataset/track.ts';
import { useLibrary } from '../state/library.ts';
import { chosenTracks, type MusicChoice } from './chosenTracks.ts';

interface TrainOnState {
  choice: MusicChoice;
  choose(choice: MusicChoice): void;
}

export const useTrainOn = create<TrainOnState>((set) => ({
  // Synthetic music beside recordings of the same genre would blur what a network has learned.
  choice: 'file',
  choose: (choice) => set({ choice }),
}));

export function useTrainingTracks(): readonly Track[] {
  const tracks = useLibrary((s) => s.tracks);
  const choice = useTrainOn((s) => s.choice);
  return useMemo(() => chosenTracks(tracks, choice), [tracks, choice]);
}
