import { Anchor, Progress, Table, Text } from '@mantine/core';
import { useMemo } from 'react';
import { Link } from 'wouter';
import { planSweep } from '../../../experiments/planSweep.ts';
import type { RunRecord } from '../../../experiments/run.ts';
import type { Sweep } from '../../../experiments/sweep.ts';
import { sweepSummary } from '../../../experiments/sweepSummary.ts';
import { groupBy } from '../../../groupBy.ts';
import { t } from '../../../i18n.ts';
import { ScrollTable } from '../../charts/ScrollTable.tsx';
import { useRuns } from '../../state/runs.ts';
import { bestOf, labelsInWords, spreadInWords } from './configurationWords.ts';
import { variesSplit } from './leakArms.ts';
import { progressInWords, sweepProgress } from './sweepProgress.ts';

/** The sweeps that the user has started, with what they have come to so far. */
export function OwnSweeps() {
  const sweeps = useRuns((s) => s.sweeps);
  const runs = useRuns((s) => s.runs);
  const bySweep = useMemo(() => groupBy(runs, (run) => run.sweep?.sweep ?? ''), [runs]);
  return (
    <ScrollTable minWidth={700}>
      <Table aria-label={t('Your sweeps')} verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('Sweep')}</Table.Th>
            <Table.Th scope="col" w="30%">
              {t('Progress')}
            </Table.Th>
            <Table.Th scope="col" w="34%">
              {t('Best so far, on validation')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sweeps.map((sweep) => (
            <Row key={sweep.id} sweep={sweep} runs={bySweep.get(sweep.id) ?? NONE} />
          ))}
        </Table.Tbody>
      </Table>
    </ScrollTable>
  );
}

const NONE: RunRecord[] = [];

function Row({ sweep, runs }: { sweep: Sweep; runs: RunRecord[] }) {
  const planned = useMemo(() => planSweep(sweep).runs, [sweep]);
  const progress = sweepProgress(planned, runs);
  const sides = variesSplit(sweep);
  const [best, ...tied] = sides ? [] : bestOf(sweepSummary(sweep, runs));
  const figure = best?.figures['validation.track.accuracy'];
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={600}>
        <Anchor component={Link} href={`/experiments/sweeps/${sweep.id}`} underline="always" fw={600}>
          {sweep.name}
        </Anchor>
      </Table.Th>
      <Table.Td>
        <Text size="sm">{progressInWords(progress)}</Text>
        <Progress.Root size="sm" mt={2}>
          <Progress.Section
            value={(progress.finished / Math.max(1, progress.total)) * 100}
            aria-label={t('Runs of {name} that are done', { name: sweep.name })}
          />
        </Progress.Root>
      </Table.Td>
      <Table.Td>
        {best && figure ? (
          <Text size="sm">
            {best.labels.length > 0 && <b>{labelsInWords(best.labels)}: </b>}
            {t(
              '{figure} of tracks{tied, plural, =0 {} one {, as # other} other {, as # others}}{leaky, select, yes { (leaky split: too good)} other {}}',
              {
                figure: spreadInWords(figure),
                tied: tied.length,
                leaky: best.runs.some((run) => run.split?.leaky) ? 'yes' : 'no',
              },
            )}
          </Text>
        ) : (
          <Text size="sm" c="dimmed">
            {sides && progress.finished > 0
              ? t('open it for both splits side by side')
              : t('none has ended yet')}
          </Text>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
