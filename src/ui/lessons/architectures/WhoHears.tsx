import { DEMO_GENRES } from '../../../dataset/demo/settings.ts';
import { ARCHITECTURE_PLANS, KINDS, largest, tooClose } from '../../../experiments/lessons/architectures.ts';
import { t } from '../../../i18n.ts';
import { intervalInWords, percent } from '../../results/words.ts';
import { AskTheClass } from '../AskTheClass.tsx';
import { Beside } from '../Beside.tsx';
import { LessonCurves, VALIDATION } from '../LessonCurves.tsx';
import { measuredOn } from '../measuredOn.ts';
import { TrainRuns } from '../TrainRuns.tsx';
import { useRunsOf } from '../useRunsOf.ts';
import { byTrack } from './kindFigures.ts';
import { KIND_CHOICES, ofKinds } from './kinds.ts';

/** Which of the three does best on tracks that it has not heard. */
export function WhoHears() {
  const runs = useRunsOf('architectures', ARCHITECTURE_PLANS);
  const tracks = ofKinds(runs, byTrack);
  return (
    <Beside
      ask={
        <AskTheClass
          lesson="architectures"
          id="best"
          question={t('Which of them does best on tracks that were never heard?')}
          choices={KIND_CHOICES}
          outcome={tracks && outcomeOf(tracks)}
        >
          <TrainRuns lesson="architectures" plans={ARCHITECTURE_PLANS} label={t('Train all three')} />
        </AskTheClass>
      }
    >
      <LessonCurves runs={runs} parts={VALIDATION} genres={DEMO_GENRES.length} measuredOn={measuredOn()} />
    </Beside>
  );
}

function outcomeOf(tracks: NonNullable<ReturnType<typeof ofKinds<NonNullable<ReturnType<typeof byTrack>>>>>) {
  const accuracy = { ann: tracks.ann.accuracy, cnn: tracks.cnn.accuracy, rnn: tracks.rnn.accuracy };
  const value = largest(accuracy);
  const { n, interval } = tracks[value];
  const figures = {
    accuracy: percent(accuracy[value]),
    interval: intervalInWords(interval),
    tracks: String(n),
  };
  const close = KINDS.some((kind) => kind !== value && tooClose(tracks[kind], tracks[value]));
  const seen = close
    ? t(
        'Right on {accuracy} of {tracks} tracks (95 % interval {interval}). Another is too close to be told apart on so few tracks.',
        figures,
      )
    : t('Right on {accuracy} of {tracks} tracks (95 % interval {interval}).', figures);
  return { value, seen };
}
