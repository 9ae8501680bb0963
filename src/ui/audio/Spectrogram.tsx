import { useLayoutEffect, useRef } from 'react';
import type { FeatureView } from '../../features/featureView.ts';
import { type Palette, pictureImage } from './pictureImage.ts';

interface SpectrogramProps {
  picture: FeatureView;
  /** What a screen reader says. */
  label: string;
  /** CSS pixels. */
  height?: number;
  palette?: Palette;
}

/** Features as a picture, stretched to the width it is given; one pixel a band and frame, as the network sees it. */
export function Spectrogram({ picture, label, height = 160, palette = 'magma' }: SpectrogramProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const image = pictureImage(picture, palette);
    canvas.current!.width = image.width;
    canvas.current!.height = image.height;
    canvas.current!.getContext('2d')!.putImageData(image, 0, 0);
  }, [picture, palette]);
  return (
    <canvas ref={canvas} role="img" aria-label={label} style={{ height, imageRendering: 'pixelated' }} />
  );
}
