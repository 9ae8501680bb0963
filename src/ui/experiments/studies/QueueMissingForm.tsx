import { Alert, Button, Group, List, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { datasetInWords } from '../../../experiments/datasetInWords.ts';
import { newRun } from '../../../experiments/newRun.ts';
import { runPace } from '../../../experiments/runQueue.ts';
import { missingRuns } from '../../../experiments/studies/missing.ts';
import type { StudyRow } from '../../../experiments/studies/study.ts';
import { t } from '../../../i18n.ts';
import { messageOf } from '../../../messageOf.ts';
import { roughTime } from '../../music/words.ts';
import { useBackends } from '../../state/backends.ts';
import { usePretrained } from '../../state/pretrained.ts';
import { useQueue } from '../../state/queue.ts';
import { useRuns } from '../../state/runs.ts';
import { useTrainingTracks } from '../../train/trainOn.ts';
import { useMissingOptions } from './missingOptions.ts';
import { memoryWarning, recipeObstacle } from './recipeObstacle.ts';
import { useDatasetAtHand } from './useDatasetAtHand.ts';

const CAPS = [1, 3, 10, 30, 100];
const AS_REPORTED = 'as reported';

/** What would be queued, how much of it, and what stands in the way. */
export function QueueMissingForm({ rows, onDone }: { rows: readonly StudyRow[]; onDone(): void }) {
  const runs = useRuns((s) => s.runs);
  const tracks = useTrainingTracks();
  const dataset = useDatasetAtHand();
  const { mostEpochs, folds, change } = useMissingOptions();
  const backend = useBackends((s) => s.backend?.name ?? null);
  const weights = usePretrained((s) => s.files);
  const [adding, setAdding] = useState(false);
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    if (!usePretrained.getState().loaded) void usePretrained.getState().load();
  }, []);
  const plan = useMemo(() => {
    const applications = new Set<string>(weights.map(({ application }) => application));
    return missingRuns(rows, runs, dataset?.fingerprint ?? '', { mostEpochs, folds }, (recipe) =>
      recipeObstacle(recipe, tracks, applications),
    );
  }, [rows, runs, dataset, tracks, weights, mostEpochs, folds]);
  const warnings = useMemo(() => {
    if (!backend) return [];
    const first = new Map(plan.runs.map(({ recipe }) => [recipe.id, recipe]));
    return [...first.values()].flatMap((recipe) => memoryWarning(recipe, tracks, backend) ?? []);
  }, [plan, tracks, backend]);
  const seconds = useMemo(() => {
    if (!dataset) return null;
    const pace = runPace(runs);
    const each = plan.runs.map((run, i) => pace(newRun({ ...run, sweep: null }, dataset, i)));
    return each.every((one) => one !== null) ? each.reduce((sum, one) => sum + one, 0) : null;
  }, [plan, runs, dataset]);

  const add = async () => {
    setAdding(true);
    setError(null);
    try {
      await useQueue.getState().add(
        plan.runs.map((run) => ({ ...run, sweep: null })),
        tracks,
      );
      onDone();
    } catch (cause) {
      setError(messageOf(cause));
    } finally {
      setAdding(false);
    }
  };

  return (
    <Stack gap="sm">
      <Select
        label={t('Epochs')}
        description={t('Fewer are quicker; every figure then says so.')}
        allowDeselect={false}
        data={[
          { value: AS_REPORTED, label: t('As reported') },
          ...CAPS.map((cap) => ({
            value: String(cap),
            label: t('At most {count, plural, one {# epoch} other {# epochs}}', { count: cap }),
          })),
        ]}
        value={mostEpochs === null ? AS_REPORTED : String(mostEpochs)}
        onChange={(value) => change({ mostEpochs: value === AS_REPORTED ? null : Number(value) })}
      />
      {rows.some((row) => row.folds !== null) && (
        <SegmentedControl
          aria-label={t('Folds of the cross-validation')}
          data={[
            { value: 'all', label: t('All folds') },
            { value: 'first', label: t('First fold only') },
          ]}
          value={folds}
          onChange={(value) => change({ folds: value as typeof folds })}
        />
      )}
      <div role="status">
        <Text fz="lg" fw={650}>
          {t(
            '{runs, plural, =0 {Nothing to queue} one {# run} other {# runs}}{there, plural, =0 {} other {; # there already or waiting}}',
            { runs: plan.runs.length, there: plan.there },
          )}
        </Text>
        {dataset && plan.runs.length > 0 && (
          <Text size="sm" c="dimmed">
            {t('On {dataset}.', { dataset: datasetInWords(dataset) })}{' '}
            {seconds === null
              ? t('How long that takes is known once a run on these tracks has ended.')
              : t('About {time}, going by the runs that have ended on these tracks.', {
                  time: roughTime(seconds),
                })}
          </Text>
        )}
      </div>
      <Names label={t('Runs')} names={plan.runs.map(({ name }) => name)} />
      {plan.leftOut.length > 0 && (
        <Alert
          color="yellow"
          p="sm"
          title={t('{count, plural, one {# recipe} other {# recipes}} left out', {
            count: plan.leftOut.length,
          })}
        >
          <Names label={t('Left out')} names={plan.leftOut.map(({ name, reason }) => `${name}: ${reason}`)} />
        </Alert>
      )}
      {warnings.length > 0 && (
        <Alert color="yellow" p="sm" title={t('This may be too much for the memory')}>
          <Names label={t('Memory')} names={warnings} />
        </Alert>
      )}
      {error && (
        <Alert role="alert" color="red" title={t('Nothing was queued')}>
          {error}
        </Alert>
      )}
      <Group justify="flex-end" gap="xs">
        <Button variant="default" onClick={onDone}>
          {plan.runs.length === 0 ? t('Close') : t('Cancel')}
        </Button>
        {plan.runs.length > 0 && (
          <Button loading={adding} onClick={() => void add()}>
            {t('Queue {count, plural, one {# run} other {# runs}}', { count: plan.runs.length })}
          </Button>
        )}
      </Group>
    </Stack>
  );
}

/** Long lists scroll in themselves, by keyboard too. */
function Names({ label, names }: { label: string; names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard scrolls it
    <section aria-label={label} tabIndex={0} style={{ maxHeight: '11rem', overflowY: 'auto' }}>
      <List size="sm">
        {names.map((name) => (
          <List.Item key={name}>{name}</List.Item>
        ))}
      </List>
    </section>
  );
}
