import { DEFAULT_DEMONSTRATION } from '../../../experiments/demonstration.ts';
import { endAccuracy } from '../../../experiments/endAccuracy.ts';
import { generalisationGap } from '../../../experiments/generalisationGap.ts';
import { gapSize, OVERFITTING_PLANS } from '../../../experiments/lessons/overfitting.ts';
import { t } from '../../../i18n.ts';
import { percent } from '../../results/words.ts';
import { hasEnded, type LessonRun } from '../../state/lessonRuns.ts';
import { AskTheClass } from '../AskTheClass.tsx';
import { Beside } from '../Beside.tsx';
import { measuredOn } from '../measuredOn.ts';
import { TrainRuns } from '../TrainRuns.tsx';
import { useRunsOf } from '../useRunsOf.ts';
import { GapPicture } from './GapPicture.tsx';

const PLANS = OVERFITTING_PLANS.slice(0, 1);

/** The bare network on few tracks. */
export function FewTracks() {
  const [run] = useRunsOf('overfitting', PLANS);
  return (
    <Beside
      ask={
        <AskTheClass
          lesson="overfitting"
          id="few"
          question={t('How will it do on tracks that it never heard?')}
          choices={[
            { value: 'none', label: t('As well as on its own: within 10 points') },
            { value: 'some', label: t('Somewhat worse: up to 25 points') },
            { value: 'large', label: t('Much worse: more than 25 points') },
          ]}
          outcome={hasEnded(run) ? outcomeOf(run) : null}
        >
          <TrainRuns lesson="overfitting" plans={PLANS} label={t('Train it')} />
        </AskTheClass>
      }
    >
      {run && <GapPicture run={run} measuredOn={measuredOn(DEFAULT_DEMONSTRATION.trainingShare)} />}
    </Beside>
  );
}

function outcomeOf({ epochs }: LessonRun) {
  const end = endAccuracy(epochs);
  const gap = generalisationGap(epochs);
  if (!end || !gap) return null;
  return {
    value: gapSize(gap.points),
    seen: t('{training} of its training clips, {validation} of the others: a gap of {points} points.', {
      training: percent(end.training),
      validation: percent(end.validation),
      points: String(Math.round(gap.points)),
    }),
  };
}
