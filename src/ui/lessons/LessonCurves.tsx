import { Stack, Text } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { t } from '../../i18n.ts';
import { OverlaidChart } from '../charts/OverlaidChart.tsx';
import { OverlaidLegend } from '../charts/OverlaidLegend.tsx';
import { OverlaidTable } from '../charts/OverlaidTable.tsx';
import type { CurvePart } from '../charts/overlaidCourse.ts';
import { overlaidLabel } from '../charts/overlaidLabel.ts';
import { type CurveRun, overlaidLines } from '../charts/overlaidLines.ts';
import type { LessonRun } from '../state/lessonRuns.ts';
import classes from './Lessons.module.css';

interface LessonCurvesProps {
  /** Undefined: has not begun. */
  runs: readonly (LessonRun | undefined)[];
  parts: readonly CurvePart[];
  /** Number of genres. */
  genres: number;
  /** What the curves are measured on, in sentences. */
  measuredOn: string;
}

/** Curves of both parts, or of validation alone. */
export const BOTH_PARTS: readonly CurvePart[] = ['train', 'validation'];
export const VALIDATION: readonly CurvePart[] = ['validation'];

const SHARES = [0, 0.2, 0.4, 0.6, 0.8, 1];

/** The accuracy of a lesson's runs in one picture, without anything to set: chart, legend, and the figures as a table. */
export function LessonCurves({ runs: live, parts, genres, measuredOn }: LessonCurvesProps) {
  // Drawing waits for whatever the user does.
  const runs = useDeferredValue(live);
  const [pinned, pin] = useState<number | null>(null);
  const [pointed, point] = useState<number | null>(null);
  const { drawable, drawn, label } = useMemo(() => {
    const drawable = runs.flatMap((run): CurveRun[] =>
      run ? [{ id: run.name, name: run.name, epochs: run.epochs, classes: genres }] : [],
    );
    const view = { metric: 'accuracy', parts, x: 'epoch', smoothing: 0, mean: false } as const;
    const drawn = overlaidLines(drawable, view);
    return { drawable, drawn, label: overlaidLabel(drawable, view, drawn) };
  }, [runs, parts, genres]);
  if (drawn.lines.length === 0) return null;
  return (
    <Stack gap="xs">
      <Text fw={650} fz="lg">
        {t('Accuracy over the epochs')}
      </Text>
      <OverlaidChart
        drawn={drawn}
        metric="accuracy"
        ticks={SHARES}
        classes={genres}
        highlighted={pointed ?? pinned}
        label={label}
      />
      <OverlaidLegend
        runs={drawable}
        parts={parts}
        mean={false}
        pinned={pinned}
        onPin={pin}
        onPoint={point}
      />
      <div className={classes.aside}>
        <Text c="dimmed" mb="xs">
          {measuredOn}
        </Text>
        <OverlaidTable runs={drawable} metric="accuracy" parts={parts} mean={false} />
      </div>
    </Stack>
  );
}
