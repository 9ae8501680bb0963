import { Alert, Skeleton, Stack, Title } from '@mantine/core';
import { useMemo } from 'react';
import { t } from '../../i18n.ts';
import { ListenToModel } from '../microphone/ListenToModel.tsx';
import { usePrediction } from '../state/prediction.ts';
import { Answer } from './Answer.tsx';
import { ClipTimeline } from './ClipTimeline.tsx';
import { clipAnswers, rankedGenres } from './clipAnswers.ts';
import { DroppedPicture } from './DroppedPicture.tsx';
import { DropSong } from './DropSong.tsx';
import { ModelCard } from './ModelCard.tsx';
import { NoModel } from './NoModel.tsx';
import classes from './PredictPage.module.css';

export function PredictPage() {
  const model = usePrediction((s) => s.model);
  const shipped = usePrediction((s) => s.shipped);
  const shippedError = usePrediction((s) => s.shippedError);
  const result = usePrediction((s) => s.result);
  const error = usePrediction((s) => s.error);
  const busy = usePrediction((s) => s.busy !== null);
  // The page keeps its shape from one answer to the next.
  const answering = result !== null || busy;
  const answers = useMemo(() => result && clipAnswers(result), [result]);
  const order = useMemo(() => result && rankedGenres(result), [result]);
  return (
    <Stack gap="md">
      <Title order={1}>{t('Predict a genre')}</Title>
      {!model && shippedError ? (
        <NoModel problem={shippedError} />
      ) : (
        <div className={`${classes.layout} ${answering ? '' : classes.empty}`}>
          <Stack className={classes.drop} gap="sm">
            <DropSong model={model} small={answering} />
            {model && <ListenToModel model={model} />}
            {error && (
              <Alert role="alert" color="red" title={t('This file could not be answered')}>
                {t('{error} You can drop another file.', { error })}
              </Alert>
            )}
          </Stack>
          <div className={classes.model}>{model ? <ModelCard model={model} /> : <Skeleton h={260} />}</div>
          {busy && !result && <Skeleton className={classes.answer} h={320} />}
          {model && result && answers && order && (
            <>
              <div className={`${classes.answer} ${result.input.kind === 'picture' ? classes.beside : ''}`}>
                <Answer
                  result={result}
                  answers={answers}
                  order={order}
                  trust={model.trust}
                  cautious={model !== shipped}
                />
                {result.input.kind === 'picture' && (
                  <DroppedPicture
                    image={result.input.image}
                    name={result.name}
                    features={model.recipe.features}
                    clips={model.recipe.clips}
                  />
                )}
              </div>
              {result.input.kind === 'audio' && (
                <div className={classes.timeline}>
                  <ClipTimeline
                    result={result}
                    song={result.input}
                    answers={answers}
                    order={order}
                    model={model}
                  />
                </div>
              )}
            </>
          )}
        </div>
      )}
    </Stack>
  );
}
