import { Pagination, Stack, Text, Title } from '@mantine/core';
import { useCallback, useMemo, useState } from 'react';
import { t } from '../../i18n.ts';
import type { FeatureMaps } from '../../training/inspect/featureMaps.ts';
import { Term } from '../glossary/Term.tsx';
import { GenreBars } from '../predict/GenreBars.tsx';
import { ColourKey } from './ColourKey.tsx';
import type { ClipTrack, SeenClip } from './clipTracks.ts';
import { MapTable } from './MapTable.tsx';
import { PictureGrid } from './PictureGrid.tsx';
import { mapPlane, planeImage, planesOf, scaleOf } from './pictures.ts';
import type { InsideOpen } from './useInside.ts';
import { usePlace } from './usePlace.ts';

/** More at once are too small to be seen. */
const PER_PAGE = 32;

interface MapPicturesProps {
  open: InsideOpen;
  layer: string;
  /** Whether it answers: its values are the probabilities of the genres. */
  answers: boolean;
  maps: FeatureMaps;
  track: ClipTrack;
  seen: SeenClip | null;
}

/** What the layer makes of the clip. */
export function MapPictures({ open, layer, answers, maps, track, seen }: MapPicturesProps) {
  const [page, setPage] = useState(1);
  const count = planesOf(maps);
  const pages = Math.ceil(count / PER_PAGE);
  const first = (Math.min(page, pages) - 1) * PER_PAGE;
  const scale = useMemo(() => scaleOf(maps.values), [maps]);
  const upsideDown = maps.upright && open.recipe.features.picture === null;
  const draw = useCallback(
    (index: number) => planeImage(mapPlane(maps, first + index), scale, upsideDown),
    [maps, first, scale, upsideDown],
  );
  const cells = useMemo(
    () => maps.time && { ...maps.time.cells, count: maps.shape[maps.time.axis]! },
    [maps],
  );
  const place = usePlace(open, track, seen, cells);
  const shape = maps.shape.join(' × ');
  return (
    <Stack gap="xs" component="section">
      <Title order={3} fz="lg">
        <Term name="feature-map">{t('What it makes of this clip')}</Term>
      </Title>
      {answers && maps.shape[0] === open.genres.length ? (
        <GenreBars genres={open.genres} probabilities={maps.values} order={byProbability(maps.values)} />
      ) : (
        <>
          <Text size="sm">{saidOf(maps)}</Text>
          <div ref={place}>
            <PictureGrid
              count={Math.min(PER_PAGE, count - first)}
              draw={draw}
              label={t('What {layer} makes of the clip, {shape}; the table below has its figures.', {
                layer,
                shape,
              })}
              size={
                count === 1
                  ? { width: 320, height: maps.shape.length === 1 ? 28 : 160 }
                  : { width: 120, height: 84 }
              }
              playhead={cells !== null && track.playerKey !== null}
              testId="feature-maps"
            />
          </div>
          {pages > 1 && (
            <Pagination
              total={pages}
              value={Math.min(page, pages)}
              onChange={setPage}
              getControlProps={(control) => ({
                'aria-label': control === 'next' ? t('Next maps') : t('Previous maps'),
              })}
              getItemProps={(number) => ({ 'aria-label': t('Maps, page {number}', { number }) })}
            />
          )}
          <ColourKey scale={scale} />
        </>
      )}
      <MapTable maps={maps} genres={answers ? open.genres : null} />
    </Stack>
  );
}

function saidOf({ shape, time }: FeatureMaps): string {
  const [first, second, third] = shape as [number, number, number];
  if (shape.length === 1)
    return t('{count, plural, one {1 value} other {# values}} from left to right.', { count: first });
  if (shape.length === 2)
    return time
      ? t('{steps} time steps from left to right, {units} units from top to bottom.', {
          steps: first,
          units: second,
        })
      : t('{rows} rows of {columns} values.', { rows: first, columns: second });
  return t('{count, plural, one {1 map} other {# maps}} of {height} × {width}, one for each channel.', {
    count: third,
    height: first,
    width: second,
  });
}

const byProbability = (values: Float32Array) => [...values.keys()].sort((a, b) => values[b]! - values[a]!);
