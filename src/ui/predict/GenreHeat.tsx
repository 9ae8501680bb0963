import { useLayoutEffect, useRef } from 'react';
import { t } from '../../i18n.ts';
import type { FilePrediction } from '../../session/predictFile.ts';
import { heatImage } from './heatImage.ts';

interface GenreHeatProps {
  result: FilePrediction;
  /** Seconds of the song. */
  duration: number;
  /** The genre of each row, from the top. */
  order: readonly number[];
  /** CSS pixels. */
  rowHeight: number;
}

/** The probability of each genre over time: a row a genre, a column a clip. */
export function GenreHeat({ result, duration, order, rowHeight }: GenreHeatProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { clipProbabilities, starts, clipSeconds } = result;
  useLayoutEffect(() => {
    const image = heatImage(clipProbabilities, order);
    canvas.current!.width = image.width;
    canvas.current!.height = image.height;
    canvas.current!.getContext('2d')!.putImageData(image, 0, 0);
  }, [clipProbabilities, order]);
  // The end of a file that is too short for a clip has no answer.
  const covered = Math.min(1, (starts.length * clipSeconds) / duration);
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={t('Probability of each genre in {clips} clips of {seconds} seconds', {
        clips: starts.length,
        seconds: clipSeconds,
      })}
      style={{ width: `${covered * 100}%`, height: order.length * rowHeight, imageRendering: 'pixelated' }}
    />
  );
}
