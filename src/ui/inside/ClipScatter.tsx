import { useComputedColorScheme } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { type KeyboardEvent, type PointerEvent, useEffect, useMemo, useRef, useState } from 'react';
import { t } from '../../i18n.ts';
import { nextTask } from '../../nextTask.ts';
import { RUN_COLORS } from '../charts/runColors.ts';
import { markPath, RING } from './drawPoint.ts';
import classes from './Inside.module.css';
import { ARROWS, fitted, isWrong, type MapPoint, nearestTo, nextPlace, type Place } from './mapPoints.ts';
import { genreInWords, nameOfPoint } from './pointWords.ts';

const HEIGHT = 460;
const MARGIN = 16;
/** CSS pixels within which a clip is pointed at. */
const REACH = 14;
/** Milliseconds that drawing may take in one go. */
const SLICE = 8;

interface ClipScatterProps {
  points: readonly MapPoint[];
  genres: readonly string[];
  /** The others are pale; null for all. */
  genre: number | null;
  /** A clip is pointed at, by pointer or key. @param asked whether it is to sound in any case */
  onPoint(point: MapPoint, asked: boolean): void;
}

/** The map: a mark for each clip, those that are misclassified with a ring. */
export function ClipScatter({ points, genres, genre, onPoint }: ClipScatterProps) {
  const { ref, width } = useElementSize();
  const canvas = useRef<HTMLCanvasElement>(null);
  const scheme = useComputedColorScheme('light');
  const [current, setCurrent] = useState<number | null>(null);
  const places = useMemo(() => (width > 0 ? fitted(points, width, HEIGHT, MARGIN) : []), [points, width]);
  const shown = current !== null && places[current] ? current : null;

  useEffect(() => {
    let wanted = true;
    const draw = async () => {
      const context = prepared(canvas.current!, width);
      let started = performance.now();
      for (const [i, place] of places.entries()) {
        if (performance.now() - started > SLICE) {
          await nextTask();
          if (!wanted) return;
          started = performance.now();
        }
        const point = points[i]!;
        context.globalAlpha = genre === null || point.genre === genre ? 1 : 0.12;
        context.fillStyle = RUN_COLORS[point.genre % RUN_COLORS.length]![scheme];
        context.fill(new Path2D(markPath(point.genre, place)));
        if (!isWrong(point)) continue;
        context.strokeStyle = scheme === 'dark' ? '#fff' : '#000';
        context.beginPath();
        context.arc(place.x, place.y, RING, 0, 2 * Math.PI);
        context.stroke();
      }
    };
    if (width > 0) void draw();
    return () => {
      wanted = false;
    };
  }, [places, points, width, scheme, genre]);

  const go = (to: number | null, asked = false) => {
    setCurrent(to);
    if (to !== null && (asked || to !== current)) onPoint(points[to]!, asked);
  };
  const onPointerMove = ({ nativeEvent: { offsetX: x, offsetY: y } }: PointerEvent) =>
    go(nearestTo(places, { x, y }, REACH));
  const onKeyDown = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key];
    if (!arrow && event.key !== 'Enter') return;
    event.preventDefault();
    if (shown === null) go(nearestTo(places, { x: width / 2, y: HEIGHT / 2 }, Infinity));
    else if (arrow) go(nextPlace(places, shown, arrow));
    else go(shown, true);
  };
  const wrong = points.filter(isWrong).length;
  return (
    <div
      ref={ref}
      className={classes.map}
      role="application"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: an application is operated by keys
      tabIndex={0}
      aria-label={t(
        'Map of {count} clips, coloured by genre, {wrong} of them ringed as misclassified. Arrow keys go from clip to clip, Enter plays one; the table below lists the same clips.',
        { count: points.length, wrong },
      )}
      data-testid="clip-map"
      data-points={points.length}
      data-wrong={wrong}
      onPointerMove={onPointerMove}
      onPointerLeave={() => setCurrent(null)}
      onKeyDown={onKeyDown}
    >
      <canvas ref={canvas} style={{ height: HEIGHT }} />
      <div role="status">
        {shown !== null && (
          <Tip point={points[shown]!} place={places[shown]!} width={width} genres={genres} />
        )}
      </div>
    </div>
  );
}

/** Empties the canvas, at the screen's resolution. */
function prepared(canvas: HTMLCanvasElement, width: number): CanvasRenderingContext2D {
  const ratio = window.devicePixelRatio;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(HEIGHT * ratio);
  const context = canvas.getContext('2d')!;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.lineWidth = 1;
  return context;
}

interface TipProps extends Pick<ClipScatterProps, 'genres'> {
  point: MapPoint;
  place: Place;
  width: number;
}

function Tip({ point, place: { x, y }, width, genres }: TipProps) {
  const across = x > width / 2 ? { right: width - x + RING } : { left: x + RING };
  const up = y > HEIGHT / 2 ? { bottom: HEIGHT - y + RING } : { top: y + RING };
  return (
    <>
      <div className={classes.pointed} style={{ left: x, top: y }} />
      <div className={classes.tip} style={{ ...across, ...up }}>
        <strong>{nameOfPoint(point)}</strong>
        <br />
        {genreInWords(point, genres)}
      </div>
    </>
  );
}
