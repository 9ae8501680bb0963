import { Alert, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { PartResult } from '../../experiments/evaluatePart.ts';
import type { RunResult } from '../../experiments/runResult.ts';
import { LeakyBadge } from './LeakyBadge.tsx';
import { count, intervalInWords, measuredOn, musicInWords, percent, splitInWords } from './words.ts';

/** The run in a few figures, each with what it was measured on. */
export function Headline({ run, result }: { run: RunResult; result: PartResult }) {
  const { track, clip } = result.evaluation;
  const leaky = run.split.unit === 'clip';
  const trained = run.model.training.trackCounts.train;
  return (
    <Stack gap="xs">
      <Group gap="xl" align="flex-end">
        <Figure
          label="Accuracy by track"
          value={percent(track.accuracy)}
          note={`95 % interval ${intervalInWords(track.interval)}, ${count(track.n, 'track')}`}
          large
        />
        <Figure
          label="Balanced accuracy by track"
          value={percent(track.balancedAccuracy)}
          note={`mean recall of the genres, ${count(track.n, 'track')}`}
        />
        <Figure
          label="Accuracy by clip"
          value={percent(clip.accuracy)}
          note={`95 % interval ${intervalInWords(clip.interval)}, ${count(clip.n, 'clip')}`}
        />
        {leaky && <LeakyBadge />}
      </Group>
      <Text>
        {measuredOn(run, result)}{' '}
        <Text span c="dimmed" inherit>
          {run.recipe.name} · trained on {count(trained, 'track')} · {splitInWords(run)} ·{' '}
          {musicInWords(run.dataset.tracks)} · {run.dataset.genres.length} genres, chance{' '}
          {percent(1 / run.dataset.genres.length)}
        </Text>
      </Text>
      {leaky && (
        <Alert color="red" icon={<IconAlertTriangle />} py="xs" title="Do not quote these figures">
          Clips of one track lie on both sides of this split, so the network was partly asked about tracks it
          had learned by heart. On new songs it will do worse.
        </Alert>
      )}
    </Stack>
  );
}

interface FigureProps {
  label: string;
  value: string;
  /** What it was measured on. */
  note: string;
  large?: boolean;
}

function Figure({ label, value, note, large = false }: FigureProps) {
  return (
    <div>
      <Text fw={600}>{label}</Text>
      <Group gap="sm" align="baseline">
        <Text fz={large ? 44 : 30} fw={750} lh={1.1}>
          {value}
        </Text>
        <Text c="dimmed">{note}</Text>
      </Group>
    </div>
  );
}
