import { t } from '../../../i18n.ts';
import { useTrackPcm } from '../../audio/useTrackPcm.ts';
import { percentOf } from '../../predict/heard/words.ts';
import { measuredOn, percent } from '../../results/words.ts';
import { NotYet } from '../NotYet.tsx';
import { SeenInNumbers } from '../SeenInNumbers.tsx';
import { type Confused, PLANS, useConfusion } from './useConfusion.ts';
import { useTrackHeard } from './useTrackHeard.ts';

/** The worst cell, and what the wrong answer rests on. */
export function ConfusionInNumbers() {
  const confused = useConfusion();
  return confused ? <Numbers confused={confused} /> : <NotYet lesson="confusion" plans={PLANS} />;
}

function Numbers({ confused }: { confused: Confused }) {
  const { run, model, worst, genre, takenFor, heard, trackAt } = confused;
  const { audioKey, name } = trackAt(heard.confused.index);
  const { pcm } = useTrackPcm(audioKey);
  const { found } = useTrackHeard(pcm, model, worst.predictedClass);
  const together = found?.regions.reduce((sum, { share }) => sum + share, 0);
  const validation = run.validation!;
  return (
    <SeenInNumbers
      rows={[
        { what: t('Clips right'), seen: percent(validation.evaluation.clip.accuracy) },
        {
          what: t('Most confused: {genre} taken for {takenFor}', { genre, takenFor }),
          seen: t('{count} of {of} clips, {share}', {
            count: String(worst.count),
            of: String(worst.of),
            share: percent(worst.count / worst.of),
          }),
        },
        {
          what: t('Most of them from one track: {name}', { name }),
          seen: t('{count} of {of} clips', {
            count: String(heard.confused.clips.said),
            of: String(heard.confused.clips.all),
          }),
        },
        {
          what: t('What speaks for {genre} there', { genre: takenFor }),
          seen:
            together === undefined
              ? '…'
              : t('{share} of it in {parts, plural, one {one part} other {# parts}}', {
                  share: percentOf(together),
                  parts: found!.regions.length,
                }),
        },
      ]}
      measuredOn={measuredOn(run, validation)}
    />
  );
}
