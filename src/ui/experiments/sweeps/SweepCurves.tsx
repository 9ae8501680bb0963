import { Group, Select, Stack, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { RunRecord } from '../../../experiments/run.ts';
import type { ConfigurationSummary } from '../../../experiments/sweepSummary.ts';
import { t } from '../../../i18n.ts';
import { OverlaidCurves } from '../../charts/OverlaidCurves.tsx';
import { labelsInWords } from './configurationWords.ts';

const ONE_OF_EACH = 'one';

const hasCurve = ({ epochs, status }: RunRecord) => epochs.length > 0 && status === 'finished';
const curveOf = ({ id, epochs, dataset }: RunRecord, name: string) => ({
  id,
  name,
  epochs,
  classes: dataset.genres.length,
});

/** What tells a run from the others of its configuration. */
function repeatOf({ recipe, name }: RunRecord): string {
  const { folds } = recipe.split;
  return folds ? t('fold {fold}, seed {seed}', { fold: folds.index + 1, seed: recipe.seed }) : name;
}

/** The curves of a configuration's folds and seeds with their mean, or of one run of each configuration. */
export function SweepCurves({ summaries }: { summaries: readonly ConfigurationSummary[] }) {
  const withCurves = useMemo(
    () =>
      summaries
        .map(({ configuration, labels, runs }) => ({ configuration, labels, runs: runs.filter(hasCurve) }))
        .filter(({ runs }) => runs.length > 0),
    [summaries],
  );
  const [wanted, setWanted] = useState(ONE_OF_EACH);
  const repeated = withCurves.filter(({ runs }) => runs.length > 1);
  const choices = [
    ...(withCurves.length > 1 ? [{ value: ONE_OF_EACH, label: t('One run of each configuration') }] : []),
    ...repeated.map(({ configuration, labels, runs }) => ({
      value: String(configuration),
      label:
        labels.length > 0
          ? t('{labels}: all {count} runs and their mean', {
              labels: labelsInWords(labels),
              count: runs.length,
            })
          : t('all {count} runs and their mean', { count: runs.length }),
    })),
  ];
  const choice = choices.find(({ value }) => value === wanted) ?? choices[0];
  const shown = withCurves.find(({ configuration }) => String(configuration) === choice?.value);
  const curves = useMemo(
    () =>
      shown
        ? shown.runs.map((run) => curveOf(run, repeatOf(run)))
        : withCurves.map(({ labels, runs }) => curveOf(runs[0]!, labelsInWords(labels) || runs[0]!.name)),
    [shown, withCurves],
  );
  if (curves.length === 0) return null;
  return (
    <Stack gap="xs" component="section">
      <Group justify="space-between" align="flex-end">
        <Title order={3} fz="lg">
          {t('Learning curves')}
        </Title>
        {choices.length > 1 && (
          <Select
            aria-label={t('Curves of')}
            w={360}
            allowDeselect={false}
            data={choices}
            value={choice?.value}
            onChange={(value) => value && setWanted(value)}
          />
        )}
      </Group>
      <OverlaidCurves runs={curves} mean={shown !== undefined} />
    </Stack>
  );
}
