import { endAccuracy } from '../../../experiments/endAccuracy.ts';
import { generalisationGap } from '../../../experiments/generalisationGap.ts';
import { gapEffect, OVERFITTING_PLANS } from '../../../experiments/lessons/overfitting.ts';
import { t } from '../../../i18n.ts';
import { percent } from '../../results/words.ts';
import { hasEnded, type LessonRun } from '../../state/lessonRuns.ts';
import { AskTheClass } from '../AskTheClass.tsx';
import { Beside } from '../Beside.tsx';
import { measuredOn } from '../measuredOn.ts';
import { TrainRuns } from '../TrainRuns.tsx';
import { useRunsOf } from '../useRunsOf.ts';
import { GapPicture } from './GapPicture.tsx';

interface RemedyStepProps {
  /** Of the remedy's plan, from 1: the one before it is what it is compared with. */
  index: number;
  question: string;
}

const CHOICES = [
  { value: 'halved', label: t('More than half of it goes') },
  { value: 'smaller', label: t('It gets smaller') },
  { value: 'same', label: t('It stays about the same') },
  { value: 'larger', label: t('It gets larger') },
];

/** One remedy, added to those before it. */
export function RemedyStep({ index, question }: RemedyStepProps) {
  const plans = OVERFITTING_PLANS.slice(index - 1, index + 1);
  const [before, after] = useRunsOf('overfitting', plans);
  const { key, recipe } = plans[1]!;
  const shown = after ?? before;
  return (
    <Beside
      ask={
        <AskTheClass
          lesson="overfitting"
          id={key}
          question={question}
          choices={CHOICES}
          outcome={hasEnded(before) && hasEnded(after) ? outcomeOf(before, after) : null}
        >
          <TrainRuns lesson="overfitting" plans={plans} label={t('Train it')} />
        </AskTheClass>
      }
    >
      {shown && (
        <GapPicture
          run={shown}
          before={after && before}
          measuredOn={measuredOn(after ? recipe.trainingShare : plans[0]!.recipe.trainingShare)}
        />
      )}
    </Beside>
  );
}

function outcomeOf(before: LessonRun, after: LessonRun) {
  const gaps = [before, after].map(({ epochs }) => generalisationGap(epochs)?.points);
  const ends = [before, after].map(({ epochs }) => endAccuracy(epochs)?.validation);
  if (gaps[0] === undefined || gaps[1] === undefined) return null;
  const seen = t('The gap: from {from} to {to} points. Validation: from {worse} to {better}.', {
    from: String(Math.round(gaps[0])),
    to: String(Math.round(gaps[1])),
    worse: percent(ends[0]!),
    better: percent(ends[1]!),
  });
  return { value: gapEffect(gaps[0], gaps[1]), seen };
}
