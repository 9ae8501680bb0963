import { useLayoutEffect, useRef } from 'react';
import type { RgbaImage } from '../../features/recording.ts';

interface ImageViewProps {
  image: RgbaImage;
  /** What a screen reader says. */
  label: string;
  /** CSS pixels that it may take up at most; its proportions stay. */
  maxHeight: number;
}

/** A picture as it came. */
export function ImageView({ image, label, maxHeight }: ImageViewProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { width, height, data } = image;
  useLayoutEffect(() => {
    canvas.current!.width = width;
    canvas.current!.height = height;
    const pixels = new ImageData(new Uint8ClampedArray(data), width, height);
    canvas.current!.getContext('2d')!.putImageData(pixels, 0, 0);
  }, [width, height, data]);
  const shownHeight = Math.min(maxHeight, Math.max(height, maxHeight / 2));
  return (
    <canvas
      ref={canvas}
      role="img"
      aria-label={label}
      style={{ width: (shownHeight * width) / height, maxWidth: '100%', aspectRatio: `${width} / ${height}` }}
    />
  );
}
