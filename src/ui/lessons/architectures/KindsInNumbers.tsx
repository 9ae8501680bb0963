import { DEMO_GENRES } from '../../../dataset/demo/settings.ts';
import { generalisationGap } from '../../../experiments/generalisationGap.ts';
import { ARCHITECTURE_PLANS, type Kind, parameters } from '../../../experiments/lessons/architectures.ts';
import { locale, t } from '../../../i18n.ts';
import { intervalInWords, percent } from '../../results/words.ts';
import { hasEnded, type LessonRun } from '../../state/lessonRuns.ts';
import { measuredOn } from '../measuredOn.ts';
import { NotYet } from '../NotYet.tsx';
import { SeenInNumbers } from '../SeenInNumbers.tsx';
import { useRunsOf } from '../useRunsOf.ts';
import { byTrack, secondsAnEpoch } from './kindFigures.ts';

/** Validation accuracy in the reports, of the larger networks that these are made after. */
const REPORTED: Record<Kind, string> = {
  ann: t('R4: about 55 %'),
  cnn: t('R4: 70 %, R5: 61 to 65 %, R2: 51 % (balanced)'),
  rnn: t('R5: 49 % on mel bands, 61 % on MFCCs'),
};

/** Every kind with its weights, its pace and what it came to, and what the reports found. */
export function KindsInNumbers() {
  const runs = useRunsOf('architectures', ARCHITECTURE_PLANS);
  return (
    <>
      {!runs.every(hasEnded) && <NotYet lesson="architectures" plans={ARCHITECTURE_PLANS} />}
      <SeenInNumbers
        rows={ARCHITECTURE_PLANS.map(({ key, name }, i) => ({
          what: t('{name}: {weights} weights', {
            name,
            weights: parameters(key, DEMO_GENRES.length).toLocaleString(locale),
          }),
          seen: inWords(runs[i]),
          reported: REPORTED[key],
        }))}
        reportName={t('The reports')}
        measuredOn={t(
          '{measured} By track, the clips vote. The reports trained larger networks on GTZAN, which is real and harder music, and for many more epochs: compare the order, not the figures. In R4 and R5, too, the CNN is ahead of the ANN and of the LSTM on mel bands.',
          { measured: measuredOn() },
        )}
      />
    </>
  );
}

function inWords(run: LessonRun | undefined): string {
  const tracks = hasEnded(run) ? byTrack(run) : null;
  if (!hasEnded(run) || !tracks) return t('not trained');
  return t(
    '{accuracy} of {tracks} tracks (95 % interval {interval}), a gap of {gap} points, {seconds} s an epoch',
    {
      accuracy: percent(tracks.accuracy),
      tracks: String(tracks.n),
      interval: intervalInWords(tracks.interval),
      gap: String(Math.round(generalisationGap(run.epochs)?.points ?? 0)),
      seconds: (secondsAnEpoch(run) ?? 0).toFixed(1),
    },
  );
}
