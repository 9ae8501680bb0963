import { SimpleGrid, Text } from '@mantine/core';
import { type Accuracy, accuracyOf, type ModelCard } from '../../experiments/modelCard.ts';
import { t } from '../../i18n.ts';
import { listInWords } from '../../listInWords.ts';
import { intervalInWords, percent } from '../results/words.ts';

/** How good it is, in the three figures that were measured. */
export function Figures({ card }: { card: ModelCard }) {
  const { filtered, recordings, emotify, genres } = card;
  const known = emotify?.genres.filter((genre) => genres.includes(genre)) ?? [];
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="xl">
      <BigFigure
        label={t('The recipe, on artists it never heard')}
        accuracy={filtered && accuracyOf(filtered.test, genres)}
        what={t('tracks')}
        measuredOn={
          filtered
            ? t(
                'Trained on {train} GTZAN tracks of the fault-filtered lists, tuned on {validation}, tested once on the last {test}.',
                filtered.tracks,
              )
            : ''
        }
      />
      <BigFigure
        label={t('These weights, on real recordings')}
        accuracy={recordings && accuracyOf(recordings.matrix, genres)}
        what={t('recordings')}
        measuredOn={
          recordings
            ? t(
                'GTZAN recordings left out of its training, dropped into this app. Answered in {seconds} s (median).',
                { seconds: recordings.medianSeconds.toFixed(1) },
              )
            : ''
        }
      />
      <BigFigure
        label={t('These weights, on another collection')}
        accuracy={emotify && accuracyOf(emotify.matrix, emotify.genres, genres)}
        what="MP3s"
        measuredOn={
          emotify
            ? t('Emotify’s {genres}, labelled by others than GTZAN, dropped into this app.', {
                genres: listInWords(known),
              })
            : ''
        }
      />
    </SimpleGrid>
  );
}

interface BigFigureProps {
  label: string;
  /** Null where it was not measured. */
  accuracy: Accuracy | null;
  what: string;
  measuredOn: string;
}

function BigFigure({ label, accuracy, what, measuredOn }: BigFigureProps) {
  return (
    <section>
      <Text fw={600} fz="lg">
        {label}
      </Text>
      {accuracy ? (
        <>
          <Text fz={56} fw={750} lh={1.15}>
            {percent(accuracy.share)}
          </Text>
          <Text fw={600}>
            {t('{right} of {of} {what} right, 95 % interval {interval}', {
              right: accuracy.right,
              of: accuracy.of,
              what,
              interval: intervalInWords(accuracy.interval),
            })}
          </Text>
          <Text c="dimmed">{measuredOn}</Text>
        </>
      ) : (
        <Text fz="xl">{t('Not measured yet')}</Text>
      )}
    </section>
  );
}
