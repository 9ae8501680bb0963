import { useMemo } from 'react';
import { create } from 'zustand';
import type { Track, TrackKind } from '../../dataset/track.ts';
import { useLibrary } from '../state/library.ts';
import { chosenTracks, type MusicChoice } from './chosenTracks.ts';

interface TrainOnState {
  choice: MusicChoice;
  /** Null until the user has chosen. */
  kind: TrackKind | null;
  /** Chooses among songs. */
  choose(choice: MusicChoice): void;
  chooseKind(kind: TrackKind): void;
}

export const useTrainOn = create<TrainOnState>((set) => ({
  // Synthetic music beside recordings of the same genre would blur what a network has learned.
  choice: 'file',
  kind: null,
  choose: (choice) => set({ choice, kind: 'audio' }),
  chooseKind: (kind) => set({ kind }),
}));

export function useTrainingTracks(): readonly Track[] {
  const tracks = useLibrary((s) => s.tracks);
  const choice = useTrainOn((s) => s.choice);
  const kind = useTrainOn((s) => s.kind);
  return useMemo(() => chosenTracks(tracks, choice, kind), [tracks, choice, kind]);
}
