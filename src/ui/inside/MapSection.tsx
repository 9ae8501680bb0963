import { Alert, Button, Group, Progress, Stack, Switch, Text, Title } from '@mantine/core';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { kindOf } from '../../dataset/kinds.ts';
import { NEIGHBOURS } from '../../evaluation/embeddingMap.ts';
import { t } from '../../i18n.ts';
import type { ClipMap } from '../../session/inside.ts';
import { playOrTell } from '../audio/playOrTell.ts';
import { TermRow } from '../glossary/TermRow.tsx';
import { type MapOf, useClipMap } from '../state/clipMap.ts';
import { ClipScatter } from './ClipScatter.tsx';
import { GenreLegend } from './GenreLegend.tsx';
import { isWrong, type MapPoint, mapPoints } from './mapPoints.ts';
import { PointTable } from './PointTable.tsx';
import type { InsideOpen } from './useInside.ts';

/** All clips of the run's dataset on a plane, as the network sees them. */
export function MapSection({ open }: { open: InsideOpen }) {
  const { map, of, progress, error } = useClipMap();
  const { network, dataset, key, name, epochs } = open;
  const failed = error ?? open.problem;
  const { seconds } = open.recipe.clips;
  return (
    <Stack gap="sm" component="section" aria-label={t('The embedding map')}>
      <Title order={2} fz="xl">
        {t('The map of all clips')}
      </Title>
      <TermRow names={['umap', 'embedding']} />
      <Text maw={760}>
        {t(
          'Clips that the network takes for similar lie near one another. Each place follows from what the last layer sees before it decides, laid out by UMAP.',
        )}
      </Text>
      {dataset ? (
        <Group gap="md">
          <Button
            disabled={progress !== null}
            onClick={() => void useClipMap.getState().make(network, dataset, { key, name, epochs, seconds })}
          >
            {map && of?.key === key ? t('Make it again') : t('Make the map')}
          </Button>
          {progress && <Making {...progress} />}
        </Group>
      ) : (
        open.problem === null && (
          <Text>
            {t('The map needs the clips of a run: train a network, and its clips can be laid out here.')}
          </Text>
        )
      )}
      {failed && (
        <Alert role="alert" color="red" title={t('This did not work')}>
          {failed}
        </Alert>
      )}
      {map && of && <Made map={map} of={of} isOther={of.key !== key} />}
    </Stack>
  );
}

interface MakingProps {
  stage: 'embedding' | 'layout';
  done: number;
  total: number;
}

function Making({ stage, done, total }: MakingProps) {
  return (
    <>
      <Text size="sm" role="status">
        {stage === 'embedding'
          ? t('Asking the network: {done} of {total} clips', { done, total })
          : t('Laying them out: {done} of {total} epochs', { done, total })}
      </Text>
      <Progress value={(100 * done) / total} w={200} aria-label={t('Progress of the map')} />
      <Button variant="default" onClick={() => useClipMap.getState().cancel()}>
        {t('Cancel')}
      </Button>
    </>
  );
}

/** Milliseconds that a clip is pointed at before it sounds. */
const DWELL = 150;

interface MadeProps {
  map: ClipMap;
  of: MapOf;
  isOther: boolean;
}

function Made({ map, of, isOther }: MadeProps) {
  const { seconds } = of;
  const points = useMemo(() => mapPoints(map), [map]);
  const [genre, setGenre] = useState<number | null>(null);
  const [sounds, setSounds] = useState(true);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const onPoint = useCallback(
    ({ track, start }: MapPoint, asked: boolean) => {
      clearTimeout(timer.current);
      if (kindOf(track) !== 'audio' || !(asked || sounds)) return;
      timer.current = setTimeout(
        () => void playOrTell(track.audioKey, { start, end: start + seconds }),
        asked ? 0 : DWELL,
      );
    },
    [sounds, seconds],
  );
  const { genres } = map.dataset;
  return (
    <Stack gap="xs">
      {isOther && <Alert color="yellow">{t('This map is of another network.')}</Alert>}
      <Said map={map} of={of} wrong={points.filter(isWrong).length} />
      <GenreLegend genres={genres} points={points} chosen={genre} onChoose={setGenre} />
      <ClipScatter points={points} genres={genres} genre={genre} onPoint={onPoint} />
      <Group justify="space-between" gap="xs">
        <Text size="sm" c="dimmed">
          {t(
            'Point at a clip to hear it, or go from clip to clip with the arrow keys and press Enter. A ring marks what the network gets wrong.',
          )}
        </Text>
        <Switch
          label={t('Play what is pointed at')}
          checked={sounds}
          onChange={(event) => setSounds(event.currentTarget.checked)}
        />
      </Group>
      <PointTable points={points} genres={genres} seconds={seconds} />
    </Stack>
  );
}

/** What the map shows and what it was made from. */
function Said({ map, of: { name, epochs }, wrong }: { map: ClipMap; of: MapOf; wrong: number }) {
  const { clips, dataset, dimensions, ofDimensions, neighbours } = map;
  const count = clips.length;
  const all = dataset.clips.length;
  return (
    <Text data-testid="map-of">
      {epochs === null
        ? t(
            '{count, plural, one {1 clip} other {# clips}} by “{name}”; {wrong} misclassified. Training clips are among them.',
            { count, name, wrong },
          )
        : t(
            '{count, plural, one {1 clip} other {# clips}} by “{name}” after epoch {epoch}; {wrong} misclassified. Training clips are among them.',
            { count, name, wrong, epoch: epochs },
          )}{' '}
      {count < all && `${t('A random choice out of {count} clips.', { count: all })} `}
      {dimensions < ofDimensions
        ? t(
            'From {of} values a clip, projected at random to {dimensions}; {neighbours} neighbours decide each place.',
            {
              of: ofDimensions,
              dimensions,
              neighbours,
            },
          )
        : t('From {dimensions} values a clip; {neighbours} neighbours decide each place.', {
            dimensions,
            neighbours,
          })}{' '}
      {neighbours < NEIGHBOURS && t('With so few clips, that is all of them: read the map with care.')}
    </Text>
  );
}
