import { useCallback } from 'react';
import { predictableFrom } from '../../experiments/predictableFrom.ts';
import type { TrainedModel } from '../../experiments/trainedModel.ts';
import { answerLive } from '../../session/answerLive.ts';
import { usePrediction } from '../state/prediction.ts';
import { LiveListening } from './LiveListening.tsx';

/** Asks a model about what the microphone hears; a recording that is kept is answered like a file. */
export function ListenToModel({ model }: { model: TrainedModel }) {
  const busy = usePrediction((s) => s.busy !== null);
  const answer = useCallback((pcm: Float32Array) => answerLive(pcm, model), [model]);
  if (predictableFrom('audio', model).refusal !== null) return null;
  return (
    <LiveListening
      seconds={model.recipe.clips.seconds}
      answer={answer}
      onKeep={(pcm, name) => void usePrediction.getState().predict({ name, pcm })}
      disabled={busy}
    />
  );
}
