import { SimpleGrid, Title } from '@mantine/core';
import { endAccuracy } from '../../../experiments/endAccuracy.ts';
import { generalisationGap } from '../../../experiments/generalisationGap.ts';
import { OVERFITTING_PLANS } from '../../../experiments/lessons/overfitting.ts';
import { t } from '../../../i18n.ts';
import { percent } from '../../results/words.ts';
import { hasEnded, type LessonRun } from '../../state/lessonRuns.ts';
import { measuredOn } from '../measuredOn.ts';
import { NotYet } from '../NotYet.tsx';
import { SeenInNumbers } from '../SeenInNumbers.tsx';
import { useRunsOf } from '../useRunsOf.ts';
import { GapPicture } from './GapPicture.tsx';

/** The gap before and after side by side, and what each remedy did to it. */
export function AllTogether() {
  const runs = useRunsOf('overfitting', OVERFITTING_PLANS);
  const share = (i: number) => OVERFITTING_PLANS.at(i)!.recipe.trainingShare;
  const [first, last] = [runs[0], runs.at(-1)];
  return (
    <>
      {!runs.every(hasEnded) && <NotYet lesson="overfitting" plans={OVERFITTING_PLANS} />}
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        {first && (
          <section aria-label={t('Before')}>
            <Title order={3}>{t('Before: few tracks')}</Title>
            <GapPicture run={first} measuredOn={measuredOn(share(0))} />
          </section>
        )}
        {last && (
          <section aria-label={t('After')}>
            <Title order={3}>{t('After: all remedies')}</Title>
            <GapPicture run={last} measuredOn={measuredOn(share(-1))} />
          </section>
        )}
      </SimpleGrid>
      <SeenInNumbers
        rows={OVERFITTING_PLANS.map(({ name }, i) => ({ what: name, seen: inWords(runs[i]) }))}
        measuredOn={t(
          '{measured} Few tracks are a fifth of those to train on. Each remedy is added to those above it; figures are means of the last three epochs.',
          { measured: measuredOn() },
        )}
      />
    </>
  );
}

function inWords(run: LessonRun | undefined): string {
  const end = hasEnded(run) ? endAccuracy(run.epochs) : null;
  if (!hasEnded(run) || !end) return t('not trained');
  return t('gap {gap} points; training {training}, validation {validation}; {epochs} epochs', {
    gap: String(Math.round(generalisationGap(run.epochs)?.points ?? 0)),
    training: percent(end.training),
    validation: percent(end.validation),
    epochs: String(run.epochs.length),
  });
}
