import { Alert, Group, NativeSelect, Progress, Stack, Switch, Text } from '@mantine/core';
import { t } from '../../../i18n.ts';
import type { FilePrediction, PredictedSong } from '../../../session/predictFile.ts';
import { Explained } from '../../glossary/Explained.tsx';
import { useHeardShown } from '../../state/heard.ts';
import { playerKeyOf } from '../playerKeyOf.ts';
import { HeardRegions } from './HeardRegions.tsx';
import type { Heard } from './useHeard.ts';

interface HeardPanelProps {
  heard: Heard;
  result: FilePrediction;
  song: PredictedSong;
  /** The genres as they are listed. */
  order: readonly number[];
}

/** Switches what the network heard on, for any genre, and lists the parts of the song. */
export function HeardPanel({ heard, result, song, order }: HeardPanelProps) {
  const { shown, genre, choose, found, progress, problem } = heard;
  const { genres } = result;
  const name = genres[genre]!;
  return (
    <Stack gap="xs">
      <Group gap="lg" align="center">
        <Explained term="grad-cam">
          <Switch
            size="md"
            label={t('What it heard')}
            checked={shown}
            onChange={(event) => useHeardShown.getState().show(event.currentTarget.checked)}
          />
        </Explained>
        {shown && !problem?.refused && (
          <Group gap="xs" wrap="nowrap">
            <Text component="label" htmlFor="heard-genre">
              {t('What speaks for')}
            </Text>
            <NativeSelect
              id="heard-genre"
              value={genre}
              onChange={(event) => choose(Number(event.currentTarget.value))}
              data={order.map((index) => ({ value: String(index), label: genres[index]! }))}
            />
          </Group>
        )}
      </Group>
      <div role="status">{shown && !found && !problem && <Looking genre={name} progress={progress} />}</div>
      {problem &&
        (problem.refused ? (
          <Text>{problem.words}</Text>
        ) : (
          <Alert role="alert" color="red" title={t('What it heard could not be found out')}>
            {t('{words} Switch it off and on to try again.', { words: problem.words })}
          </Alert>
        ))}
      {found && <HeardRegions found={found} genre={name} playerKey={playerKeyOf(song.pcm)} pcm={song.pcm} />}
    </Stack>
  );
}

function Looking({ genre, progress }: { genre: string; progress: Heard['progress'] }) {
  return (
    <Stack gap={4} maw={420}>
      <Text>
        {progress
          ? t('Looking for what speaks for {genre}: {done} of {total} clips…', {
              genre,
              done: progress.done,
              total: progress.total,
            })
          : t('Looking for what speaks for {genre}…', { genre })}
      </Text>
      {progress && (
        <Progress
          value={(100 * progress.done) / progress.total}
          aria-label={t('Clips that were looked at')}
        />
      )}
    </Stack>
  );
}
