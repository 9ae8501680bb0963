import { Alert, Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { useDeferredValue, useMemo } from 'react';
import { Link } from 'wouter';
import { genresOf } from '../../dataset/track.ts';
import { trackObstacle } from '../../experiments/trackObstacle.ts';
import { t } from '../../i18n.ts';
import { ShareRun } from '../share/ShareRun.tsx';
import { useBackends } from '../state/backends.ts';
import { useLibrary } from '../state/library.ts';
import { usePretrainedObstacle } from '../state/pretrained.ts';
import { useRecipe } from '../state/recipe.ts';
import { useTraining } from '../state/training.ts';
import { BackendChoice } from './BackendChoice.tsx';
import { CurvesPanel } from './CurvesPanel.tsx';
import { InterruptedRuns } from './InterruptedRuns.tsx';
import { LiveSettings } from './LiveSettings.tsx';
import { MemoryNotice } from './MemoryNotice.tsx';
import { MusicLine } from './MusicLine.tsx';
import { NeedMusic } from './NeedMusic.tsx';
import { Problems } from './Problems.tsx';
import { RecipeChoice } from './RecipeChoice.tsx';
import { RunOutcome } from './RunOutcome.tsx';
import { SettingsSections } from './SettingsSections.tsx';
import { SlowLayersNotice } from './SlowLayersNotice.tsx';
import { StatusLine } from './StatusLine.tsx';
import { splitPreview } from './splitPreview.ts';
import { TrainControls } from './TrainControls.tsx';
import classes from './TrainPage.module.css';
import { useTrainingTracks } from './trainOn.ts';
import { useMemoryNeed } from './useMemoryNeed.ts';
import { useNetwork } from './useNetwork.ts';

export function TrainPage() {
  const recipe = useRecipe((s) => s.recipe);
  const problems = useRecipe((s) => s.problems);
  const loaded = useLibrary((s) => s.loaded);
  const phase = useTraining((s) => s.phase);
  const hasBackend = useBackends((s) => s.backend !== null);
  const told = useTraining((s) => s.warnings);
  const tracks = useTrainingTracks();
  const genres = useMemo(() => genresOf(tracks).length, [tracks]);
  const { clips, split, seed, trainingShare } = useDeferredValue(recipe);
  const preview = useMemo(
    () => splitPreview(tracks, clips, split, seed, trainingShare),
    [tracks, clips, split, seed, trainingShare],
  );
  const network = useNetwork(recipe, tracks, genres);
  const need = useMemoryNeed(recipe, network);
  const enough = genres >= 2;
  const weightsMissing = usePretrainedObstacle(recipe);
  const misfit = useMemo(
    () => (tracks.length === 0 ? null : trackObstacle(tracks, recipe.features)),
    [tracks, recipe.features],
  );
  const obstacles = [
    ...problems,
    ...[misfit, preview.error, network.error, weightsMissing].filter((obstacle) => obstacle !== null),
  ];
  const idle = phase === 'idle';
  const underway = useDeferredValue(phase === 'training' || phase === 'paused');

  return (
    <Stack gap="sm">
      <Title order={1} className="visually-hidden">
        {t('Train')}
      </Title>
      <Group className={classes.bar} gap="lg">
        <TrainControls
          canStart={loaded && enough && hasBackend && obstacles.length === 0}
          onStart={(stepwise) => void useTraining.getState().start(tracks, recipe, stepwise)}
        />
        <StatusLine />
        <BackendChoice />
      </Group>
      <div className={classes.columns}>
        <Stack gap="sm">
          {!idle && (
            <Text size="sm" c="dimmed">
              {t('A run is going on: what you change here counts for the next one.')}
            </Text>
          )}
          <RecipeChoice />
          {tracks.length > 0 && <MusicLine />}
          <ShareRun recipe={recipe} tracks={tracks} disabled={problems.length > 0} />
          <SettingsSections preview={preview} network={network} need={need} />
        </Stack>
        <Stack gap="sm" className={classes.run} component="section" aria-label={t('Run')}>
          {loaded && !enough && <NeedMusic genres={genres} />}
          {enough && <Problems problems={obstacles} />}
          {enough && idle && <MemoryNotice need={need} />}
          {enough && idle && <SlowLayersNotice layers={network.layers} told={told} />}
          <InterruptedRuns />
          <RunMessages />
          <RunOutcome />
          {underway && <LiveSettings />}
          <CurvesPanel />
          <Anchor component={Link} href="/inside" underline="always">
            {t('See inside the network')}
          </Anchor>
          <Anchor component={Link} href="/playground" underline="always">
            {t('Overfitting live, in front of a class: the playground')}
          </Anchor>
        </Stack>
      </div>
    </Stack>
  );
}

function RunMessages() {
  const backendProblem = useBackends((s) => s.problem);
  const error = useTraining((s) => s.error) ?? backendProblem;
  const warnings = useTraining((s) => s.warnings);
  return (
    <>
      {error && (
        <Alert role="alert" color="red" title={t('This did not work')}>
          {error}
        </Alert>
      )}
      {warnings.map((warning) => (
        <Alert key={warning} color="yellow" p="xs">
          {warning}
        </Alert>
      ))}
    </>
  );
}
