import { useComputedColorScheme } from '@mantine/core';
import { useElementSize, useMergedRef } from '@mantine/hooks';
import { useEffect, useRef } from 'react';
import { envelope } from './envelope.ts';

interface WaveformProps {
  pcm: Float32Array;
  /** What a screen reader says. */
  label: string;
  /** CSS pixels. */
  height?: number;
}

/** Loudness over time: each column reaches from the lowest to the highest sample, ±1 at the edges. */
export function Waveform({ pcm, label, height = 64 }: WaveformProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { ref: sizeRef, width } = useElementSize<HTMLCanvasElement>();
  const ref = useMergedRef(canvas, sizeRef);
  const scheme = useComputedColorScheme('light');

  // biome-ignore lint/correctness/useExhaustiveDependencies: the colour scheme changes the computed colour
  useEffect(() => {
    if (width > 0) drawEnvelope(canvas.current!, pcm, width, height);
  }, [pcm, width, height, scheme]);

  return (
    <canvas
      ref={ref}
      role="img"
      aria-label={label}
      style={{ height, color: 'light-dark(var(--mantine-color-grape-8), var(--mantine-color-grape-3))' }}
    />
  );
}

function drawEnvelope(canvas: HTMLCanvasElement, pcm: Float32Array, width: number, height: number): void {
  canvas.width = Math.round(width * devicePixelRatio);
  canvas.height = Math.round(height * devicePixelRatio);
  const context = canvas.getContext('2d')!;
  context.fillStyle = getComputedStyle(canvas).color;
  const range = envelope(pcm, canvas.width);
  const middle = canvas.height / 2;
  for (let x = 0; x < canvas.width; x++) {
    const top = Math.round(middle - middle * Math.min(1, range[2 * x + 1]!));
    const bottom = Math.round(middle - middle * Math.max(-1, range[2 * x]!));
    context.fillRect(x, top, 1, Math.max(1, bottom - top));
  }
}
