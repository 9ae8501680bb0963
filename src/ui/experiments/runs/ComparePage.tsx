import { Alert, Anchor, Button, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { Link, useParams } from 'wouter';
import { t } from '../../../i18n.ts';
import { OverlaidCurves } from '../../charts/OverlaidCurves.tsx';
import { useRuns } from '../../state/runs.ts';
import { comparability } from './comparability.ts';
import { MOST_COMPARED } from './compared.ts';
import { DifferenceTable } from './DifferenceTable.tsx';
import { FigureTable } from './FigureTable.tsx';
import { PairSection } from './PairSection.tsx';
import { useResults } from './useResults.ts';

/** Two to eight runs side by side. */
export function ComparePage() {
  const { ids = '' } = useParams<{ ids: string }>();
  const all = useRuns((s) => s.runs);
  const loaded = useRuns((s) => s.loaded);
  const wanted = useMemo(() => [...new Set(ids.split(','))].slice(0, MOST_COMPARED), [ids]);
  const runs = useMemo(() => wanted.flatMap((id) => all.find((run) => run.id === id) ?? []), [wanted, all]);
  const read = useResults(wanted);
  const curves = useMemo(
    () => runs.map(({ id, name, epochs, dataset }) => ({ id, name, epochs, classes: dataset.genres.length })),
    [runs],
  );
  if (!loaded) return null;
  if (runs.length < 2) return <TooFew />;
  return (
    <Stack gap="lg">
      <div>
        <Anchor component={Link} href="/experiments/runs">
          {t('All runs')}
        </Anchor>
        <Title order={2} fz={28} lh={1.2}>
          {t('{count} runs compared', { count: runs.length })}
        </Title>
        {runs.length < wanted.length && (
          <Text>
            {t(
              '{count, plural, one {# of the runs of this address is no longer kept.} other {# of the runs of this address are no longer kept.}}',
              { count: wanted.length - runs.length },
            )}
          </Text>
        )}
      </div>
      <DifferenceTable runs={runs} />
      <Stack component="section" gap="xs">
        <Title order={3} fz="xl">
          {t('Curves')}
        </Title>
        <OverlaidCurves runs={curves} mean={false} />
      </Stack>
      {read?.error && (
        <Alert role="alert" color="red" title={t('The results could not be read')}>
          {read.error}
        </Alert>
      )}
      {read ? (
        <>
          <FigureTable runs={runs} results={read.results} warnings={comparability(runs, read.results)} />
          <PairSection key={ids} runs={runs} results={read.results} />
        </>
      ) : (
        <Group>
          <Loader size="sm" aria-hidden="true" />
          <Text>{t('Reading the results …')}</Text>
        </Group>
      )}
    </Stack>
  );
}

function TooFew() {
  return (
    <Stack gap="md" align="flex-start" py="lg">
      <Title order={2}>{t('Compare runs')}</Title>
      <Text fz="lg" maw={640}>
        {t('Fewer than two of these runs are kept in this browser. Choose two to eight in the list of runs.')}
      </Text>
      <Button component={Link} href="/experiments/runs" size="lg">
        {t('All runs')}
      </Button>
    </Stack>
  );
}
