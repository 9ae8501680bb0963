import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import {
  type GenreRecall,
  genreRecalls,
  NOISE_PLANS,
  type VoteEffect,
  voteEffect,
} from '../../../experiments/lessons/genre.ts';
import { t } from '../../../i18n.ts';
import { percent } from '../../results/words.ts';
import { hasEnded, type LessonRun } from '../../state/lessonRuns.ts';
import { AskTheClass } from '../AskTheClass.tsx';
import { Beside } from '../Beside.tsx';
import { measuredOn } from '../measuredOn.ts';
import { Reveal, useRevealed } from '../Reveal.tsx';
import { ShareTable } from '../ShareTable.tsx';
import { TrainRuns } from '../TrainRuns.tsx';
import { useRunsOf } from '../useRunsOf.ts';

/** The run that is asked about: with 40 % wrong labels. */
const ASKED = NOISE_PLANS.length - 1;

/** Who gains and who loses when the clips of a track vote. */
export function FairVote() {
  const runs = useRunsOf('whose-genre', NOISE_PLANS);
  const [chosen, choose] = useState(ASKED);
  const revealed = useRevealed('whose-genre', 'vote');
  const recalls = useMemo(() => runs.map(recallsOf), [runs]);
  const asked = recalls[ASKED];
  const shown = recalls[chosen];
  return (
    <Beside
      ask={
        <AskTheClass
          lesson="whose-genre"
          id="vote"
          question={t('With 40 % wrong labels: when the clips of a track vote, who gains?')}
          choices={[
            { value: 'all-gain', label: t('Every genre, or it stays as it is') },
            { value: 'some-lose', label: t('Some gain, others lose') },
            { value: 'none-gains', label: t('None gains') },
          ]}
          outcome={revealed && asked ? outcomeOf(voteEffect(asked)) : null}
        >
          <TrainRuns lesson="whose-genre" plans={NOISE_PLANS} label={t('Train all three')} />
          {asked && <Reveal lesson="whose-genre" id="vote" label={t('Let them vote')} />}
        </AskTheClass>
      }
    >
      {revealed && shown && <Recalls recalls={shown} chosen={chosen} onChoose={choose} />}
    </Beside>
  );
}

/** Null before the run has ended. */
export function recallsOf(run: LessonRun | undefined): GenreRecall[] | null {
  const result = hasEnded(run) ? run.result : null;
  return result?.validation ? genreRecalls(result.validation, result.dataset.genres) : null;
}

function outcomeOf({ value, most, least }: VoteEffect) {
  return {
    value,
    seen: t(
      '{most}: from {mostClip} of the clips to {mostTrack} of the tracks. {least}: from {leastClip} to {leastTrack}.',
      {
        most: most.genre,
        mostClip: percent(most.clip),
        mostTrack: percent(most.mean),
        least: least.genre,
        leastClip: percent(least.clip),
        leastTrack: percent(least.mean),
      },
    ),
  };
}

interface RecallsProps {
  recalls: readonly GenreRecall[];
  chosen: number;
  onChoose(chosen: number): void;
}

function Recalls({ recalls, chosen, onChoose }: RecallsProps) {
  const { least } = voteEffect(recalls);
  return (
    <>
      <SegmentedControl
        aria-label={t('Run')}
        value={String(chosen)}
        onChange={(value) => onChoose(Number(value))}
        data={NOISE_PLANS.map(({ name }, i) => ({ value: String(i), label: name }))}
        style={{ alignSelf: 'flex-start' }}
      />
      <ShareTable
        small
        label={t('How often each genre is recognised')}
        heads={[t('Genre'), t('Clips'), t('Tracks, majority'), t('Tracks, mean')]}
        rows={recalls.map(({ genre, clip, majority, mean }) => ({
          name: genre,
          shares: [clip, majority, mean],
          strong: genre === least.genre,
        }))}
        measuredOn={t(
          '{measured} Recall: the share of a genre’s clips, or of its 6 tracks, that are recognised. Strong: the genre that gains least by the mean.',
          { measured: measuredOn() },
        )}
      />
    </>
  );
}
