import { useLayoutEffect, useRef } from 'react';
import type { FeatureView } from '../../../features/featureView.ts';
import { Spectrogram } from '../../audio/Spectrogram.tsx';
import classes from './HeardSpectrogram.module.css';
import { overlayImage } from './overlay.ts';
import type { Heard, HeardMap } from './useHeard.ts';

/** Pixels across the overlay; the browser stretches it smoothly. */
const WIDTH = 800;

interface HeardSpectrogramProps {
  picture: FeatureView;
  /** What a screen reader says. */
  label: string;
  /** CSS pixels. */
  height: number;
  /** Seconds that the picture spans. */
  duration: number;
  heard: Pick<Heard, 'found'>;
}

/** The spectrogram, grey under what the network heard when that is shown. */
export function HeardSpectrogram({ picture, label, height, duration, heard }: HeardSpectrogramProps) {
  const { found } = heard;
  return (
    <div className={classes.stack}>
      <Spectrogram picture={picture} label={label} height={height} palette={found ? 'grey' : 'magma'} />
      {found && <Overlay found={found} duration={duration} height={height} />}
    </div>
  );
}

function Overlay({ found, duration, height }: { found: HeardMap; duration: number; height: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { map, regions, places } = found;
  const { bands } = places;
  useLayoutEffect(() => {
    const image = overlayImage(map, bands, duration, WIDTH, height);
    canvas.current!.getContext('2d')!.putImageData(image, 0, 0);
  }, [map, bands, duration, height]);
  const fromBottom = (band: number) => (band + 0.5) / bands;
  return (
    // The list of the parts says the same in words.
    <div aria-hidden="true" className={classes.over}>
      <canvas ref={canvas} width={WIDTH} height={height} className={classes.map} />
      {regions.map(({ time, bands: span }, index) => (
        <div
          key={`${time.from} ${span.from}`}
          className={classes.region}
          style={{
            left: `${(100 * time.from) / duration}%`,
            width: `${(100 * (time.to - time.from)) / duration}%`,
            bottom: `${100 * fromBottom(span.from)}%`,
            height: `${100 * (fromBottom(span.to) - fromBottom(span.from))}%`,
          }}
        >
          {/* A part at the bottom may be less high than its number. */}
          <span className={`${classes.number} ${fromBottom(span.to) < 0.5 ? classes.low : ''}`}>
            {index + 1}
          </span>
        </div>
      ))}
    </div>
  );
}
