import { Anchor, Group, Text } from '@mantine/core';
import { Link } from 'wouter';
import { plannedEpochs } from '../../../experiments/plannedEpochs.ts';
import { isLeaky, type RunRecord } from '../../../experiments/run.ts';
import {
  changesInBrief,
  differenceInWords,
  figureInWords,
  sizeInWords,
  spreadInWords,
} from '../../../experiments/studies/figureWords.ts';
import { type CellMeasurement, distance, type MeasuredGroup } from '../../../experiments/studies/measured.ts';
import { type StudyCell, unitOf } from '../../../experiments/studies/study.ts';
import { t } from '../../../i18n.ts';
import { LeakyBadge } from '../../results/LeakyBadge.tsx';
import { comparePath, MOST_COMPARED } from '../runs/compared.ts';
import classes from './StudiesPage.module.css';

/** The counterpart of a reported figure, with what it was counted over; what is on its way. */
export function MeasuredCell({ cell, found }: { cell: StudyCell; found: CellMeasurement }) {
  const [group] = found.groups;
  return (
    <>
      {group ? (
        <Figure cell={cell} group={group} />
      ) : (
        <Text c="dimmed" className={classes.none}>
          {t('not measured here')}
        </Text>
      )}
      {found.pending.length > 0 && <Text size="sm">{pendingInWords(found.pending)}</Text>}
    </>
  );
}

function Figure({ cell, group }: { cell: StudyCell; group: MeasuredGroup }) {
  const unit = unitOf(cell);
  const { figure, runs, diverged } = group;
  const changes = changesInBrief(group);
  const away = distance(figure, cell.value);
  const details = [
    spreadInWords(group, unit),
    figure === null ? '' : sizeInWords(group),
    figure !== null && diverged > 0
      ? t('{count, plural, one {# run diverged} other {# runs diverged}}', { count: diverged })
      : '',
  ].filter(Boolean);
  return (
    <>
      <Group gap="xs" align="baseline">
        <Text span fz="lg" fw={750}>
          {figure === null ? t('diverged') : figureInWords(figure, unit)}
        </Text>
        {away !== null && (
          <Text span fw={600}>
            {differenceInWords(away, unit)}
          </Text>
        )}
        {runs.some(isLeaky) && <LeakyBadge />}
      </Group>
      {details.length > 0 && <Text size="sm">{details.join('; ')}</Text>}
      {changes !== '' && (
        <Text size="sm" fs="italic">
          {changes}
        </Text>
      )}
      <RunLink runs={runs} />
    </>
  );
}

/** To the run, or the comparison of as many as one looks at. */
export function RunLink({ runs }: { runs: readonly RunRecord[] }) {
  const ids = runs.map(({ id }) => id);
  const one = ids.length === 1;
  return (
    <Anchor
      component={Link}
      href={one ? `/results/${ids[0]}` : comparePath(ids.slice(0, MOST_COMPARED))}
      size="sm"
      underline="always"
      className={classes.screen}
    >
      {one ? t('See the run') : t('Compare {count} runs', { count: Math.min(ids.length, MOST_COMPARED) })}
    </Anchor>
  );
}

/** `2 waiting, 1 going: epoch 3 of 10`. */
function pendingInWords(pending: readonly RunRecord[]): string {
  const waiting = pending.filter(({ status }) => status === 'queued').length;
  const interrupted = pending.filter(({ status }) => status === 'interrupted').length;
  const running = pending.find(({ status }) => status === 'running');
  return [
    running &&
      t('Training: epoch {epoch} of {total}', {
        epoch: running.epochs.length + 1,
        total: plannedEpochs(running.recipe),
      }),
    waiting > 0 && t('{waiting} waiting', { waiting }),
    interrupted > 0 && t('{interrupted} interrupted', { interrupted }),
  ]
    .filter(Boolean)
    .join(', ');
}
