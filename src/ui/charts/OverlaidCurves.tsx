import { Checkbox, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { shallow } from 'zustand/shallow';
import { t } from '../../i18n.ts';
import { LabelledSlider } from '../train/LabelledSlider.tsx';
import { lossScale } from './lossScale.ts';
import { OverlaidChart } from './OverlaidChart.tsx';
import { OverlaidLegend } from './OverlaidLegend.tsx';
import { OverlaidTable } from './OverlaidTable.tsx';
import { type CurvePart, meanInWords } from './overlaidCourse.ts';
import { METRIC_NAMES, overlaidLabel } from './overlaidLabel.ts';
import { type CurveRun, type OverlaidView, overlaidLines } from './overlaidLines.ts';
import type { ChartMetric } from './thin.ts';

interface OverlaidCurvesProps {
  runs: readonly CurveRun[];
  /** Whether their mean is drawn, and the runs thin beneath it. */
  mean: boolean;
}

const SHARES = [0, 0.2, 0.4, 0.6, 0.8, 1];
const METRICS = Object.entries(METRIC_NAMES).map(([value, label]) => ({ value, label }));
const PARTS: { part: CurvePart; label: string }[] = [
  { part: 'train', label: t('Training') },
  { part: 'validation', label: t('Validation') },
];

/** The curves of several runs in one picture, with the choice of what is drawn. Figures of epochs are by clip. */
export function OverlaidCurves({ runs: given, mean }: OverlaidCurvesProps) {
  const runs = useSameRuns(given);
  const [view, setView] = useState<Omit<OverlaidView, 'mean'>>({
    metric: 'loss',
    x: 'epoch',
    smoothing: 0,
    parts: ['train', 'validation'],
  });
  const change = (part: Partial<typeof view>) => setView({ ...view, ...part });
  const [pinned, pin] = useState<number | null>(null);
  const [pointed, point] = useState<number | null>(null);
  const shown = useDeferredValue(useMemo(() => ({ runs, view: { ...view, mean } }), [runs, view, mean]));
  const drawn = useMemo(() => overlaidLines(shown.runs, shown.view), [shown]);
  const genreCounts = [...new Set(runs.map((run) => run.classes))];
  const classes = genreCounts.length === 1 ? genreCounts[0]! : null;
  const scale = useMemo(() => {
    if (shown.view.metric !== 'loss') return null;
    const losses = drawn.lines.map(({ points }) => points.map(({ y }) => y));
    return lossScale(losses, classes ? Math.log(classes) : 0);
  }, [drawn, shown, classes]);
  const toggle = (part: CurvePart, on: boolean) => {
    const wanted = PARTS.map((p) => p.part).filter((p) => (p === part ? on : view.parts.includes(p)));
    if (wanted.length > 0) change({ parts: wanted });
  };
  return (
    <Stack gap="xs">
      <Group gap="xl" style={{ rowGap: 'var(--mantine-spacing-sm)' }}>
        <SegmentedControl
          aria-label={t('What the curves show')}
          data={METRICS}
          value={view.metric}
          onChange={(metric) => change({ metric: metric as ChartMetric })}
        />
        <SegmentedControl
          aria-label={t('Over epochs or time')}
          data={[
            { value: 'epoch', label: t('by epoch') },
            { value: 'time', label: t('by time') },
          ]}
          value={view.x}
          onChange={(x) => change({ x: x as OverlaidView['x'] })}
        />
        <Group gap="lg">
          {PARTS.map(({ part, label }) => (
            <Checkbox
              key={part}
              label={label}
              checked={view.parts.includes(part)}
              onChange={(event) => toggle(part, event.currentTarget.checked)}
            />
          ))}
        </Group>
        <div style={{ width: '13rem' }}>
          <LabelledSlider
            term="smoothing"
            label={t('Smoothing')}
            size="sm"
            value={view.smoothing}
            min={0}
            max={0.95}
            step={0.05}
            format={(weight) => (weight === 0 ? t('none') : weight.toFixed(2))}
            onChange={(smoothing) => change({ smoothing })}
          />
        </div>
      </Group>
      <OverlaidChart
        drawn={drawn}
        metric={shown.view.metric}
        ticks={scale?.ticks ?? SHARES}
        classes={classes}
        highlighted={pointed ?? pinned}
        label={overlaidLabel(shown.runs, shown.view, drawn)}
      />
      <Text size="sm" c="dimmed">
        {sentences(drawn.time?.unit.name, shown.view.smoothing, genreCounts.length, scale)}
        {drawn.counts && ` ${t('Thick: {mean}.', { mean: meanInWords(drawn.counts) })}`}
      </Text>
      <OverlaidLegend
        runs={runs}
        parts={view.parts}
        mean={mean}
        pinned={pinned}
        onPin={pin}
        onPoint={point}
      />
      <OverlaidTable runs={runs} metric={view.metric} parts={view.parts} mean={mean} />
    </Stack>
  );
}

/** What has to be known to read the picture. */
function sentences(
  unit: string | undefined,
  smoothing: number,
  genreCounts: number,
  loss: { max: number; cutOff: number | null } | null,
): string {
  return [
    unit
      ? t(
          'Measured on clips, over {unit, select, seconds {seconds} minutes {minutes} other {hours}} of training.',
          { unit },
        )
      : t('Measured on clips, over epochs.'),
    smoothing > 0 &&
      t('Smoothed: an exponential moving average of weight {weight}.', { weight: smoothing.toFixed(2) }),
    genreCounts > 1 && t('The runs differ in their number of genres, so there is no one level of chance.'),
    loss &&
      loss.cutOff !== null &&
      t('Losses above {limit} are cut off; the highest was {highest}.', {
        limit: loss.max,
        highest: Number(loss.cutOff.toPrecision(3)),
      }),
  ]
    .filter(Boolean)
    .join(' ');
}

/** The same list as long as nothing in it changes: a run that trains elsewhere must not have these drawn again. */
function useSameRuns(runs: readonly CurveRun[]): readonly CurveRun[] {
  const [kept, keep] = useState(runs);
  const same = runs.length === kept.length && runs.every((run, i) => shallow(run, kept[i]));
  if (!same) keep(runs);
  return same ? kept : runs;
}
