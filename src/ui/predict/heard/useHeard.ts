import { useEffect, useState } from 'react';
import { formForModel } from '../../../experiments/readyMade.ts';
import type { TrainedModel } from '../../../experiments/trainedModel.ts';
import { type ClipPlaces, clipPlaces } from '../../../features/clipPlaces.ts';
import { messageOf } from '../../../messageOf.ts';
import { activationOf } from '../../../session/activationOf.ts';
import type { FilePrediction, PredictedSong } from '../../../session/predictFile.ts';
import type { Progress } from '../../../session/progress.ts';
import { useHeardShown } from '../../state/heard.ts';
import { type HeardRegion, heardRegions } from './regions.ts';
import { type SongMap, songMap } from './songMap.ts';

/** What speaks for a genre in a song. */
export interface HeardMap {
  map: SongMap;
  regions: HeardRegion[];
  places: ClipPlaces;
  /** Cells of the network's layer a clip, height × width. */
  cells: [number, number];
}

export interface Heard {
  shown: boolean;
  /** An index into the answer's genres: the predicted one, until another is chosen. */
  genre: number;
  choose(genre: number): void;
  /** Null until it is there. */
  found: HeardMap | null;
  /** Of the clips; null while none are looked at. */
  progress: Progress | null;
  /** Why there is no map, in words; `refused` where this network cannot have one. */
  problem: { words: string; refused: boolean } | null;
}

interface Outcome extends Pick<Heard, 'found' | 'progress' | 'problem'> {
  of: FilePrediction;
  genre: number;
}

/**
 * What the network that answered heard in the song, computed when it is shown, after the answer.
 * @param model that answered
 */
export function useHeard(result: FilePrediction, song: PredictedSong, model: TrainedModel): Heard {
  const shown = useHeardShown((s) => s.shown);
  const [choice, setChoice] = useState({ of: result, genre: result.predicted });
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const genre = choice.of === result ? choice.genre : result.predicted;

  useEffect(() => {
    // While the models are being exchanged, the answer is still the other one's.
    if (!shown || model.genres !== result.genres) return;
    const stop = new AbortController();
    const put = (change: Partial<Outcome>) => {
      const nothing = { found: null, progress: null, problem: null };
      if (!stop.signal.aborted) setOutcome({ of: result, genre, ...nothing, ...change });
    };
    heardMap(song, model, genre, (progress) => put({ progress }), stop.signal).then(
      (found) => put({ found }),
      (error) =>
        put({
          problem: {
            words: messageOf(error),
            refused: error instanceof Error && error.name === 'NoClassActivation',
          },
        }),
    );
    return () => stop.abort();
  }, [shown, model, result, song, genre]);

  const current =
    shown && outcome?.of === result && outcome.genre === genre
      ? outcome
      : { found: null, progress: null, problem: null };
  return { ...current, shown, genre, choose: (chosen) => setChoice({ of: result, genre: chosen }) };
}

/** What speaks for a genre in a song. @throws as {@link activationOf} */
export async function heardMap(
  { pcm, duration }: Pick<PredictedSong, 'pcm' | 'duration'>,
  model: TrainedModel,
  genre: number,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<HeardMap> {
  const { recipe, training } = model;
  const clipSeconds = recipe.clips.seconds;
  const activation = await activationOf(pcm, model, genre, onProgress, signal);
  const places = clipPlaces(recipe.features, clipSeconds, formForModel(training, recipe.features));
  const map = songMap(activation, places, clipSeconds, duration);
  return { map, regions: heardRegions(map), places, cells: [activation.height, activation.width] };
}
