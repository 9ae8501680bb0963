import { Alert, Stack, Title } from '@mantine/core';
import { useMemo } from 'react';
import { usePrediction } from '../state/prediction.ts';
import { Answer } from './Answer.tsx';
import { ClipTimeline } from './ClipTimeline.tsx';
import { clipAnswers, rankedGenres } from './clipAnswers.ts';
import { DropSong } from './DropSong.tsx';
import { ModelCard } from './ModelCard.tsx';
import { NoModel } from './NoModel.tsx';
import classes from './PredictPage.module.css';
import { playerKeyOf } from './playerKeyOf.ts';

export function PredictPage() {
  const model = usePrediction((s) => s.model);
  const result = usePrediction((s) => s.result);
  const error = usePrediction((s) => s.error);
  const answers = useMemo(() => result && clipAnswers(result), [result]);
  const order = useMemo(() => result && rankedGenres(result.probabilities), [result]);
  return (
    <Stack gap="md">
      <Title order={1}>Predict a genre</Title>
      {!model && <NoModel />}
      {model && (
        <div className={`${classes.layout} ${result ? '' : classes.empty}`}>
          <Stack className={classes.drop} gap="sm">
            <DropSong small={result !== null} />
            {error && (
              <Alert role="alert" color="red" title="This file could not be answered">
                {error} You can drop another file.
              </Alert>
            )}
          </Stack>
          <div className={classes.model}>
            <ModelCard model={model} />
          </div>
          {result && answers && order && (
            <>
              <div className={classes.answer}>
                <Answer result={result} answers={answers} order={order} />
              </div>
              <div className={classes.timeline}>
                <ClipTimeline
                  result={result}
                  answers={answers}
                  order={order}
                  features={model.recipe.features}
                  playerKey={playerKeyOf(result.pcm)}
                />
              </div>
            </>
          )}
        </div>
      )}
    </Stack>
  );
}
