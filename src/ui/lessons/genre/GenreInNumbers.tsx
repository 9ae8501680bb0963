import { ARTIST_PLAN, NOISE_PLANS, voteEffect } from '../../../experiments/lessons/genre.ts';
import { t } from '../../../i18n.ts';
import { percent } from '../../results/words.ts';
import { hasEnded } from '../../state/lessonRuns.ts';
import { measuredOn } from '../measuredOn.ts';
import { NotYet } from '../NotYet.tsx';
import { SeenInNumbers } from '../SeenInNumbers.tsx';
import { useRunsOf } from '../useRunsOf.ts';
import { accuracyOf } from './accuracyOf.ts';
import { recallsOf } from './FairVote.tsx';
import { artistsMeasuredOn, onHeardArtistsOf } from './HeardArtists.tsx';

const PLANS = [...NOISE_PLANS, ARTIST_PLAN];

/** Wrong labels, known artists and the vote, in numbers. */
export function GenreInNumbers() {
  const runs = useRunsOf('whose-genre', PLANS);
  const artists = runs.at(-1);
  const known = onHeardArtistsOf(artists);
  const shown = (share: number | null) => (share === null ? t('not trained') : percent(share));
  const recalls = recallsOf(runs[NOISE_PLANS.length - 1]);
  const vote = recalls && voteEffect(recalls);
  return (
    <>
      {!runs.every(hasEnded) && <NotYet lesson="whose-genre" plans={PLANS} />}
      <SeenInNumbers
        rows={[
          ...NOISE_PLANS.map(({ name }, i) => ({ what: name, seen: shown(accuracyOf(runs[i])) })),
          { what: t('Songs by artists that it trained on'), seen: shown(known?.accuracy ?? null) },
          {
            what: t('Songs by artists that it never heard'),
            seen: shown(artists?.fresh?.clip.accuracy ?? null),
          },
          {
            what: t('The vote, with 40 % wrong labels'),
            seen: vote
              ? t('{most} {gain} points, {least} {loss} points', {
                  most: vote.most.genre,
                  gain: points(vote.most),
                  least: vote.least.genre,
                  loss: points(vote.least),
                })
              : t('not trained'),
          },
        ]}
        measuredOn={t('Wrong labels and the vote: {noise} Artists: {artists}', {
          noise: measuredOn(),
          artists: artistsMeasuredOn(known),
        })}
      />
    </>
  );
}

/** `+12`, `−11`. */
function points({ clip, mean }: { clip: number; mean: number }): string {
  const gained = Math.round(100 * (mean - clip));
  return gained < 0 ? `−${-gained}` : `+${gained}`;
}
