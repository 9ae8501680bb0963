import { Alert, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { PartResult } from '../../experiments/evaluatePart.ts';
import type { RunResult } from '../../experiments/runResult.ts';
import { t } from '../../i18n.ts';
import type { TermName } from '../glossary/names.ts';
import { Term } from '../glossary/Term.tsx';
import { TermRow } from '../glossary/TermRow.tsx';
import { count } from '../music/words.ts';
import { LeakyBadge } from './LeakyBadge.tsx';
import { intervalInWords, measuredOn, musicInWords, percent, splitInWords } from './words.ts';

/** The run in a few figures, each with what it was measured on. */
export function Headline({ run, result }: { run: RunResult; result: PartResult }) {
  const { track, clip } = result.evaluation;
  const leaky = run.split.unit === 'clip';
  const trained = run.model.training.trackCounts.train;
  return (
    <Stack gap="xs">
      <Group gap="xl" align="flex-end">
        <Figure
          term="accuracy"
          label={t('Accuracy by track')}
          value={percent(track.accuracy)}
          note={t('95 % interval {interval}, {n}', {
            interval: intervalInWords(track.interval),
            n: count(track.n, 'track'),
          })}
          large
        />
        <Figure
          term="balanced-accuracy"
          label={t('Balanced accuracy by track')}
          value={percent(track.balancedAccuracy)}
          note={t('mean recall of the genres, {n}', { n: count(track.n, 'track') })}
        />
        <Figure
          term="accuracy"
          label={t('Accuracy by clip')}
          value={percent(clip.accuracy)}
          note={t('95 % interval {interval}, {n}', {
            interval: intervalInWords(clip.interval),
            n: count(clip.n, 'clip'),
          })}
        />
        {leaky && <LeakyBadge />}
      </Group>
      <Text>
        {measuredOn(run, result)}{' '}
        <Text span c="dimmed" inherit>
          {t('{name} · trained on {tracks} · {split} · {music} · {genres} genres, chance {chance}', {
            name: run.recipe.name,
            tracks: count(trained, 'track'),
            split: splitInWords(run),
            music: musicInWords(run.dataset.tracks),
            genres: run.dataset.genres.length,
            chance: percent(1 / run.dataset.genres.length),
          })}
        </Text>
      </Text>
      <TermRow names={['interval', 'vote', 'split', 'chance', ...(leaky ? (['leak'] as const) : [])]} />
      {leaky && (
        <Alert color="red" icon={<IconAlertTriangle />} py="xs" title={t('Do not quote these figures')}>
          {t(
            'Clips of one track lie on both sides of this split, so the network was partly asked about tracks it had learned by heart. On new songs it will do worse.',
          )}
        </Alert>
      )}
    </Stack>
  );
}

interface FigureProps {
  label: string;
  term: TermName;
  value: string;
  /** What it was measured on. */
  note: string;
  large?: boolean;
}

function Figure({ label, term, value, note, large = false }: FigureProps) {
  return (
    <div>
      <Text fw={600}>
        <Term name={term}>{label}</Term>
      </Text>
      <Group gap="sm" align="baseline">
        <Text fz={large ? 44 : 30} fw={750} lh={1.1}>
          {value}
        </Text>
        <Text c="dimmed">{note}</Text>
      </Group>
    </div>
  );
}
