import { Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import type { Interval } from '../../../evaluation/interval.ts';
import type { Sweep } from '../../../experiments/sweep.ts';
import type { ConfigurationSummary, Spread } from '../../../experiments/sweepSummary.ts';
import { t } from '../../../i18n.ts';
import { LeakyBadge } from '../../results/LeakyBadge.tsx';
import { intervalInWords, percent } from '../../results/words.ts';
import { labelsInWords, spreadInWords } from './configurationWords.ts';
import { type LeakArm, leakComparisons, leakSentence } from './leakArms.ts';

interface LeakViewProps {
  sweep: Sweep;
  summaries: readonly ConfigurationSummary[];
}

const HEADING = t('How much the split flatters');

/** How much of a figure the split gives away: both ways of splitting side by side; nothing for other sweeps. */
export function LeakView({ sweep, summaries }: LeakViewProps) {
  return leakComparisons(sweep, summaries).map((comparison) => (
    <Paper
      key={comparison.labels.join()}
      withBorder
      p="md"
      component="section"
      aria-label={[HEADING, ...comparison.labels].join(', ')}
    >
      <Stack gap="sm">
        <Title order={3} fz="lg">
          {HEADING}
          {comparison.labels.length > 0 && `: ${labelsInWords(comparison.labels)}`}
        </Title>
        <Text fz="xl" fw={650}>
          {leakSentence(comparison)}
        </Text>
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {comparison.arms.map((arm) => (
            <Arm key={arm.label} arm={arm} kind={comparison.kind} />
          ))}
        </SimpleGrid>
      </Stack>
    </Paper>
  ));
}

function Arm({ arm, kind }: { arm: LeakArm; kind: 'unit' | 'lists' }) {
  const { label, leaky, clip, track, clipRange, trackRange, tracks, clips } = arm;
  return (
    <Stack gap={4}>
      <Group gap="xs">
        <Text fw={650}>{kind === 'unit' ? t('Split by {how}', { how: label }) : label}</Text>
        {leaky && <LeakyBadge />}
      </Group>
      <Group gap="xl">
        <Figure
          label={t('Accuracy by clip')}
          figure={clip}
          range={clipRange}
          items={t('{count, plural, one {# clip} other {# clips}}', { count: Math.round(clips) })}
        />
        <Figure
          label={t('Accuracy by track')}
          figure={track}
          range={trackRange}
          items={t('{count, plural, one {# track} other {# tracks}}', {
            count: Math.round(tracks.validation),
          })}
        />
      </Group>
      <Text size="sm" c="dimmed">
        {t(
          'Trained on {leaky, select, yes {clips of } other {}}{count, plural, one {# track} other {# tracks}}.',
          { leaky: leaky ? 'yes' : 'no', count: Math.round(tracks.train) },
        )}
      </Text>
    </Stack>
  );
}

interface FigureProps {
  label: string;
  figure: Spread;
  range: Interval | null;
  /** Of the validation part, which it was measured on. */
  items: string;
}

function Figure({ label, figure, range, items }: FigureProps) {
  return (
    <div>
      <Text fw={600}>{label}</Text>
      <Text fz={34} fw={750} lh={1.1}>
        {percent(figure.mean)}
      </Text>
      <Text size="sm" c="dimmed">
        {figure.standardDeviation !== null
          ? t('{figure} over {runs} runs, {items} each', {
              figure: spreadInWords(figure),
              runs: figure.n,
              items,
            })
          : range
            ? t('95 % interval {interval}, {items}', { interval: intervalInWords(range), items })
            : items}
      </Text>
    </div>
  );
}
