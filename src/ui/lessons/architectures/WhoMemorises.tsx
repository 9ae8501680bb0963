import { DEMO_GENRES } from '../../../dataset/demo/settings.ts';
import { generalisationGap } from '../../../experiments/generalisationGap.ts';
import { ARCHITECTURE_PLANS, largest } from '../../../experiments/lessons/architectures.ts';
import { t } from '../../../i18n.ts';
import { AskTheClass } from '../AskTheClass.tsx';
import { Beside } from '../Beside.tsx';
import { BOTH_PARTS, LessonCurves, VALIDATION } from '../LessonCurves.tsx';
import { measuredOn } from '../measuredOn.ts';
import { Reveal, useRevealed } from '../Reveal.tsx';
import { TrainRuns } from '../TrainRuns.tsx';
import { useRunsOf } from '../useRunsOf.ts';
import { KIND_CHOICES, ofKinds } from './kinds.ts';

/** Which of the three has the largest generalisation gap. */
export function WhoMemorises() {
  const runs = useRunsOf('architectures', ARCHITECTURE_PLANS);
  const gaps = ofKinds(runs, ({ epochs }) => generalisationGap(epochs)?.points);
  const shown = useRevealed('architectures', 'gap');
  return (
    <Beside
      ask={
        <AskTheClass
          lesson="architectures"
          id="gap"
          question={t('Whose gap between training and validation is the largest?')}
          choices={KIND_CHOICES}
          outcome={gaps && shown ? outcomeOf(gaps) : null}
        >
          <TrainRuns lesson="architectures" plans={ARCHITECTURE_PLANS} label={t('Train all three')} />
          {gaps && <Reveal lesson="architectures" id="gap" label={t('Show the training curves')} />}
        </AskTheClass>
      }
    >
      <LessonCurves
        runs={runs}
        parts={shown ? BOTH_PARTS : VALIDATION}
        genres={DEMO_GENRES.length}
        measuredOn={measuredOn()}
      />
    </Beside>
  );
}

function outcomeOf(gaps: Parameters<typeof largest>[0]) {
  const value = largest(gaps);
  const points = (kind: keyof typeof gaps) => String(Math.round(gaps[kind]));
  return {
    value,
    seen: t('The gaps: ANN {ann}, CNN {cnn}, RNN {rnn} points, as means of the last three epochs.', {
      ann: points('ann'),
      cnn: points('cnn'),
      rnn: points('rnn'),
    }),
  };
}
