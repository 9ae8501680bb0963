import { Alert, Anchor, Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useEffect } from 'react';
import { Link, useParams } from 'wouter';
import type { Sweep } from '../../../experiments/sweep.ts';
import { t } from '../../../i18n.ts';
import { useLibrary } from '../../state/library.ts';
import { useRuns } from '../../state/runs.ts';
import { MusicLine } from '../../train/MusicLine.tsx';
import { Words } from '../../Words.tsx';
import { BaseRecipe } from './BaseRecipe.tsx';
import { DimensionList } from './DimensionList.tsx';
import { PlanSummary } from './PlanSummary.tsx';
import { RepeatSettings } from './RepeatSettings.tsx';
import classes from './SweepBuilder.module.css';
import { OPEN_RECIPE, useSweepDraft } from './sweepDraft.ts';

/** Puts a sweep together, from the open recipe, from a shipped sweep or from one of the user's. */
export function SweepBuilder() {
  const source = useParams<{ source?: string }>().source ?? OPEN_RECIPE;
  const loaded = useRuns((s) => s.loaded);
  const { draft, original, change, begin } = useSweepDraft();
  useEffect(() => {
    if (loaded) useSweepDraft.getState().continueWith(source);
  }, [loaded, source]);
  const edit = (part: Partial<Sweep>) => draft && change({ ...draft, ...part });
  if (!loaded) return null;
  if (!draft || !original)
    return (
      <Alert color="yellow" title={t('There is no such sweep')}>
        <Anchor component={Link} href="/experiments/sweeps" c="inherit" underline="always">
          {t('To the sweeps')}
        </Anchor>
      </Alert>
    );
  return (
    <Stack gap="md">
      <Group justify="space-between" gap="sm">
        <Title order={2} fz="xl">
          {t('New sweep')}
        </Title>
        <Group gap="xs">
          {draft !== original && (
            <Button
              variant="default"
              leftSection={<IconArrowBackUp size={18} />}
              onClick={() => begin(source)}
            >
              {t('Start over')}
            </Button>
          )}
          <Button component={Link} href="/experiments/sweeps" variant="default">
            {t('Back to the sweeps')}
          </Button>
        </Group>
      </Group>
      <div className={classes.columns}>
        <Stack gap="md">
          <TextInput
            label={t('Name of the sweep')}
            value={draft.name}
            error={draft.name.trim() === '' && t('A sweep needs a name.')}
            onChange={(event) => edit({ name: event.currentTarget.value })}
          />
          {draft.note && (
            <Text size="sm" c="dimmed">
              {draft.note}
            </Text>
          )}
          <BaseRecipe sweep={draft} source={original.base} onChange={change} />
          <DimensionList key={original.id} sweep={draft} onChange={change} />
          <RepeatSettings sweep={draft} onChange={change} />
        </Stack>
        <Stack gap="md" className={classes.plan} component="section" aria-label={t('What will be trained')}>
          <Music />
          <PlanSummary sweep={draft} />
        </Stack>
      </div>
    </Stack>
  );
}

function Music() {
  const tracks = useLibrary((s) => s.tracks.length);
  if (tracks > 0) return <MusicLine />;
  return (
    <Alert color="yellow" title={t('There is no music yet')}>
      <Words
        text="Import songs or add built-in music on the <music>Music page</music> first; this sweep stays as it is meanwhile."
        parts={{ music: <Anchor component={Link} href="/music" c="inherit" underline="always" /> }}
      />
    </Alert>
  );
}
