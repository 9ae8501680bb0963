import { Button, Group, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import {
  clipLeakSweep,
  crossValidation,
  filteredListsSweep,
  hasFilteredLists,
} from '../../../experiments/leakSweeps.ts';
import { planSweep } from '../../../experiments/planSweep.ts';
import type { Recipe } from '../../../experiments/recipe.ts';
import type { Sweep } from '../../../experiments/sweep.ts';
import { t } from '../../../i18n.ts';
import { orTell } from '../../music/orTell.ts';
import { usePretrainedObstacle } from '../../state/pretrained.ts';
import { useRecipe } from '../../state/recipe.ts';
import { ownId } from '../../state/recipeNames.ts';
import { useTrainingTracks } from '../../train/trainOn.ts';
import { startSweep } from './startSweep.ts';
import { trackFit } from './sweepObstacles.ts';

interface Experiment {
  label: string;
  make(recipe: Recipe, id: string): Sweep;
}

const LEAK: Experiment = { label: t('How much does the split flatter?'), make: clipLeakSweep };
const LISTS: Experiment = { label: t('Random against GTZAN’s filtered lists'), make: filteredListsSweep };
const FOLDS = [5, 10].map(
  (k): Experiment => ({
    label: t('Cross-validate ({folds} folds)', { folds: k }),
    make: (recipe, id) => crossValidation(recipe, k, id),
  }),
);

/** Experiments about the split of the open recipe, each made and started by one click. */
export function SplitExperiments() {
  const recipe = useRecipe((s) => s.recipe);
  const problems = useRecipe((s) => s.problems.length);
  const tracks = useTrainingTracks();
  const lists = useMemo(() => hasFilteredLists(tracks), [tracks]);
  const weightsMissing = usePretrainedObstacle(recipe);
  const [, navigate] = useLocation();
  const [starting, setStarting] = useState(false);
  const experiments = [LEAK, ...(lists ? [LISTS] : []), ...FOLDS];
  const start = async ({ make }: Experiment) => {
    const sweep = make(recipe, ownId());
    const { runs, problems: impossible } = planSweep(sweep);
    const [obstacle] = [...impossible, ...trackFit(runs, tracks).obstacles];
    if (obstacle) throw new Error(obstacle);
    await startSweep(sweep, tracks);
    navigate(`/experiments/sweeps/${sweep.id}`);
  };
  const click = async (experiment: Experiment) => {
    setStarting(true);
    await orTell(start(experiment), t('The experiment was not started'));
    setStarting(false);
  };
  return (
    <Stack gap={6} mt="md" component="section" aria-label={t('Experiments about the split')}>
      <Text fw={600} size="sm">
        {t('Experiments about the split')}
      </Text>
      <Text size="sm" c="dimmed">
        {t('Each trains this recipe several times at once and shows the figures side by side.')}
      </Text>
      <Group gap={6}>
        {experiments.map((experiment) => (
          <Button
            key={experiment.label}
            variant="default"
            size="compact-md"
            disabled={problems > 0 || weightsMissing !== null || tracks.length === 0 || starting}
            onClick={() => void click(experiment)}
          >
            {experiment.label}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}
