import { type CSSProperties, useEffect, useRef } from 'react';
import { nextTask } from '../../nextTask.ts';
import classes from './Inside.module.css';

/** Milliseconds that drawing may take in one go. */
const SLICE = 8;

interface PictureGridProps {
  count: number;
  /** Stable while it draws the same. */
  draw: (index: number) => ImageData;
  /** What a screen reader says of all of them. */
  label: string;
  /** CSS pixels. */
  size: { width: number; height: number };
  /** Where the sound is, as a share of a picture's width, in the CSS variable `--playhead`; null without. */
  playhead?: boolean;
  testId?: string;
}

/** Pictures side by side, drawn in slices: the page answers in between. */
export function PictureGrid({ count, draw, label, size, playhead = false, testId }: PictureGridProps) {
  const grid = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other pictures have other canvases
  useEffect(() => {
    let wanted = true;
    const drawAll = async () => {
      let started = performance.now();
      for (const [index, canvas] of grid.current!.querySelectorAll('canvas').entries()) {
        if (performance.now() - started > SLICE) {
          await nextTask();
          started = performance.now();
        }
        if (!wanted) return;
        const image = draw(index);
        if (canvas.width !== image.width) canvas.width = image.width;
        if (canvas.height !== image.height) canvas.height = image.height;
        canvas.getContext('2d')!.putImageData(image, 0, 0);
      }
    };
    void drawAll();
    return () => {
      wanted = false;
    };
  }, [count, draw]);
  return (
    <div
      ref={grid}
      role="img"
      aria-label={label}
      data-testid={testId}
      className={classes.grid}
      style={{ '--picture-width': `${size.width}px` } as CSSProperties}
    >
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a picture is its place
        <div key={index} className={classes.picture}>
          <canvas style={{ height: size.height }} />
          {playhead && <div className={classes.playhead} />}
        </div>
      ))}
    </div>
  );
}
