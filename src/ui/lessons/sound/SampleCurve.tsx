interface SampleCurveProps {
  /** Few enough to be seen one by one. */
  pcm: Float32Array;
  label: string;
  height: number;
}

/** Sample for sample, as high as the loudest of them. */
export function SampleCurve({ pcm, label, height }: SampleCurveProps) {
  const loudest = pcm.reduce((most, value) => Math.max(most, Math.abs(value)), 1e-6);
  const points = Array.from(pcm, (value, i) => `${i},${(-value / loudest).toFixed(4)}`);
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 -1.05 ${pcm.length - 1} 2.1`}
      preserveAspectRatio="none"
      width="100%"
      height={height}
      style={{
        display: 'block',
        color: 'light-dark(var(--mantine-color-grape-8), var(--mantine-color-grape-3))',
      }}
    >
      <line
        x1={0}
        x2={pcm.length}
        y1={0}
        y2={0}
        stroke="var(--mantine-color-dimmed)"
        vectorEffect="non-scaling-stroke"
      />
      <polyline
        points={points.join(' ')}
        fill="none"
        stroke="currentColor"
        strokeWidth={2}
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
