import { Button, Group, Text } from '@mantine/core';
import { IconAdjustments, IconCheck, IconWaveSine } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { predictorOf, type RunResult } from '../../experiments/runResult.ts';
import { t } from '../../i18n.ts';
import { messageOf } from '../../messageOf.ts';
import { dateInWords } from '../dateInWords.ts';
import { usePrediction } from '../state/prediction.ts';
import { useRecipe } from '../state/recipe.ts';
import { useRuns } from '../state/runs.ts';

/** Which run is shown, and what can be done with it. */
export function RunBar({ run }: { run: RunResult }) {
  const name = useRuns((s) => s.runs.find(({ id }) => id === run.id)?.name) ?? run.recipe.name;
  const predicts = usePrediction((s) => s.model?.training.trainedAt === run.model.training.trainedAt);
  const [problem, setProblem] = useState<string | null>(null);
  const [, navigate] = useLocation();
  const model = predictorOf(run);
  const openRecipe = () => {
    useRecipe.getState().open(run.recipe);
    navigate('/train');
  };
  const predict = () => {
    if (!model) return;
    setProblem(null);
    usePrediction
      .getState()
      .useModel(model)
      .then(() => navigate('/predict'))
      .catch((error: unknown) => setProblem(messageOf(error)));
  };
  return (
    <Group justify="space-between" gap="xs">
      <Text fz="lg" fw={600}>
        {name}{' '}
        <Text span c="dimmed" inherit fw={400}>
          {t('trained {date}', { date: dateInWords(run.model.training.trainedAt) })}
        </Text>
      </Text>
      <Group gap="xs">
        {problem && (
          <Text role="alert" c="var(--mantine-color-error)">
            {problem}
          </Text>
        )}
        {model ? (
          <Button
            variant="default"
            leftSection={predicts ? <IconCheck size={18} /> : <IconWaveSine size={18} />}
            onClick={predict}
          >
            {predicts ? t('Used for prediction') : t('Use for prediction')}
          </Button>
        ) : (
          <Text c="dimmed">{t('Its weights are not kept: it cannot predict.')}</Text>
        )}
        {model && (
          <Button component={Link} href={`/inside/${run.id}`} variant="default">
            {t('See inside the network')}
          </Button>
        )}
        <Button variant="default" leftSection={<IconAdjustments size={18} />} onClick={openRecipe}>
          {t('Open its recipe')}
        </Button>
      </Group>
    </Group>
  );
}
