import { Text } from '@mantine/core';
import { CONFUSION_PLAN, PAIRS, pairOf } from '../../../experiments/lessons/confusion.ts';
import { t } from '../../../i18n.ts';
import { ConfusionMatrix } from '../../results/ConfusionMatrix.tsx';
import { useCellSelection } from '../../results/useCellSelection.ts';
import { measuredOn, percent } from '../../results/words.ts';
import { hasEnded } from '../../state/lessonRuns.ts';
import { AskTheClass } from '../AskTheClass.tsx';
import { Beside } from '../Beside.tsx';
import { BOTH_PARTS, LessonCurves } from '../LessonCurves.tsx';
import classes from '../Lessons.module.css';
import { measuredOn as musicMeasuredOn } from '../measuredOn.ts';
import { TrainRuns } from '../TrainRuns.tsx';
import { useRunsOf } from '../useRunsOf.ts';
import { type Confused, PLANS, useConfusion } from './useConfusion.ts';

/** Which two genres the network takes for each other. */
export function WhichPair() {
  const runs = useRunsOf('confusion', PLANS);
  const confused = useConfusion();
  return (
    <Beside
      ask={
        <AskTheClass
          lesson="confusion"
          id="pair"
          question={t('Which two genres will it confuse most?')}
          choices={[
            ...PAIRS.map(([a, b]) => ({ value: `${a}-${b}`, label: t('{a} and {b}', { a, b }) })),
            { value: 'other', label: t('Two others') },
          ]}
          outcome={confused && outcomeOf(confused)}
        >
          <TrainRuns lesson="confusion" plans={PLANS} label={t('Train it')} />
        </AskTheClass>
      }
    >
      {confused ? (
        <Matrix confused={confused} />
      ) : (
        <LessonCurves runs={runs} parts={BOTH_PARTS} genres={10} measuredOn={musicMeasuredOn()} />
      )}
      {!confused && hasEnded(runs[0]) && <Text fz="lg">{t('Nothing was confused on this part.')}</Text>}
    </Beside>
  );
}

function outcomeOf({ genre, takenFor, worst }: Confused) {
  return {
    value: pairOf(genre, takenFor),
    seen: t('{count} of {of} clips of {genre} were taken for {takenFor}: {share}.', {
      count: String(worst.count),
      of: String(worst.of),
      genre,
      takenFor,
      share: percent(worst.count / worst.of),
    }),
  };
}

function Matrix({ confused: { run } }: { confused: Confused }) {
  const validation = run.validation!;
  const { clip } = validation.evaluation;
  const { selected, choose } = useCellSelection(clip);
  const { genres } = run.dataset;
  const { trueClass, predictedClass } = selected;
  const count = clip.matrix[trueClass]![predictedClass]!;
  return (
    <>
      <ConfusionMatrix
        title={t('Confusion matrix')}
        genres={genres}
        matrix={clip.matrix}
        level="clip"
        shares={false}
        selected={selected}
        narrow
        onSelect={choose}
      />
      <Text fz="lg" aria-live="polite">
        {trueClass === predictedClass
          ? t('{genre} recognised: {count} clips', { genre: genres[trueClass]!, count: String(count) })
          : t('{genre} taken for {takenFor}: {count} clips', {
              genre: genres[trueClass]!,
              takenFor: genres[predictedClass]!,
              count: String(count),
            })}
      </Text>
      <Text c="dimmed" className={classes.aside}>
        {measuredOn(run, validation)}{' '}
        {t('Clips of {seconds} s.', { seconds: String(CONFUSION_PLAN.recipe.clips.seconds) })}
      </Text>
    </>
  );
}
