import { Stack, Text } from '@mantine/core';
import { useDeferredValue, useMemo } from 'react';
import { genresOf } from '../../dataset/track.ts';
import { readCurves } from '../../evaluation/readCurves.ts';
import { t } from '../../i18n.ts';
import { bestEpoch } from '../charts/bestEpoch.ts';
import { curvesOf } from '../charts/curves.ts';
import { FigureTables } from '../charts/FigureTables.tsx';
import { LearningCurves } from '../charts/LearningCurves.tsx';
import { TermRow } from '../glossary/TermRow.tsx';
import { useTraining } from '../state/training.ts';
import { useTrainingTracks } from './trainOn.ts';

/** The curves of the run that is going on, or of the last one, and what they say. */
export function CurvesPanel() {
  const batches = useTraining((s) => s.batches);
  const epochs = useTraining((s) => s.epochs);
  const batchesPerEpoch = useTraining(({ live }) => (live ? Math.ceil(live.clips / live.batchSize) : null));
  const phases = useTraining((s) => s.phases);
  const run = useTraining((s) => s.run);
  const { recipe, classes } = useTraining((s) => s.started);
  const tracks = useTrainingTracks();
  const chosenGenres = useMemo(() => genresOf(tracks).length, [tracks]);
  // Deferred: drawing waits for whatever the user does, and is done in slices.
  const curves = useDeferredValue(
    useMemo(() => curvesOf(batches, epochs, batchesPerEpoch), [batches, epochs, batchesPerEpoch]),
  );
  const best = useMemo(
    () => bestEpoch(epochs, { monitor: recipe.monitor, mode: 'auto', minDelta: 0 }),
    [epochs, recipe.monitor],
  );
  const reading = useMemo(
    () => readCurves(epochs, { classes, leaky: recipe.split.unit === 'clip' }),
    [epochs, classes, recipe.split.unit],
  );
  return (
    <Stack gap="xs">
      <LearningCurves
        curves={curves}
        classes={batches.length === 0 && chosenGenres >= 2 ? chosenGenres : classes}
        phases={phases}
        bestEpoch={run?.model.training.bestEpoch ?? (best && best.epoch + 1)}
      />
      {reading && (
        <Text size="lg" fw={500} data-testid="reading">
          {reading}
        </Text>
      )}
      <TermRow names={['overfitting', 'generalisation-gap', 'chance', 'best-epoch']} />
      {batches.length > 0 ? (
        <FigureTables />
      ) : (
        <Text c="dimmed">{t('Loss and accuracy are drawn here while the network trains.')}</Text>
      )}
    </Stack>
  );
}
