import { Stack, Text } from '@mantine/core';
import { useDeferredValue } from 'react';
import { DEMO_GENRES } from '../../../dataset/demo/settings.ts';
import { generalisationGap } from '../../../experiments/generalisationGap.ts';
import { t } from '../../../i18n.ts';
import { OverlaidTable } from '../../charts/OverlaidTable.tsx';
import { GapChart } from '../../demonstration/GapChart.tsx';
import { GapLegend } from '../../demonstration/GapLegend.tsx';
import { gapInWords } from '../../demonstration/gapInWords.ts';
import { courseInWords } from '../../demonstration/measuredInWords.ts';
import type { LessonRun } from '../../state/lessonRuns.ts';
import { useProjector } from '../../state/projector.ts';
import { BOTH_PARTS } from '../LessonCurves.tsx';
import classes from '../Lessons.module.css';

interface GapPictureProps {
  run: LessonRun;
  /** The run before the change, faint beneath. */
  before?: LessonRun | undefined;
  /** In a sentence. */
  measuredOn: string;
}

const NO_MARKS: never[] = [];

/** A run's two curves with the generalisation gap between them, its name and size, and all as a table. */
export function GapPicture({ run: live, before, measuredOn }: GapPictureProps) {
  const run = useDeferredValue(live);
  const large = useProjector((s) => s.on);
  const ghosts = before ? [{ id: before.name, label: before.name, epochs: before.epochs }] : [];
  const runs = (before ? [before, run] : [run]).map(({ name, epochs }) => ({
    id: name,
    name,
    epochs,
    classes: DEMO_GENRES.length,
  }));
  return (
    <Stack gap="xs">
      <Text className={classes.gap}>{gapInWords(generalisationGap(run.epochs))}</Text>
      <div className={classes.picture}>
        <GapChart
          run={{ epochs: run.epochs, marks: NO_MARKS }}
          ghosts={ghosts}
          metric="accuracy"
          classes={DEMO_GENRES.length}
          large={large}
          label={t('{metric, select, loss {Loss} other {Accuracy}} over epochs. {course}', {
            metric: 'accuracy',
            course: courseInWords(run.epochs),
          })}
        />
      </div>
      <GapLegend ghosts={ghosts} />
      <div className={classes.aside}>
        <Text c="dimmed" mb="xs">
          {measuredOn}
        </Text>
        <OverlaidTable runs={runs} metric="accuracy" parts={BOTH_PARTS} mean={false} />
      </div>
    </Stack>
  );
}
