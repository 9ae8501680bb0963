import { memo } from 'react';
import { Line } from 'recharts';
import { SERIES } from './series.ts';

const COMMON = { type: 'linear', isAnimationActive: false, connectNulls: true, activeDot: false } as const;
const DOT = { r: 4, strokeDasharray: 'none', strokeWidth: 0 };
const DOTS = {
  train: { ...DOT, fill: SERIES.train.color },
  validation: { ...DOT, fill: SERIES.validation.color },
};

/** The three curves; their points are the chart's data. */
export const CurveLines = memo(function CurveLines({ dots }: { dots: boolean }) {
  return (
    <>
      <Line
        {...COMMON}
        dataKey="batch"
        dot={false}
        stroke={SERIES.batch.color}
        strokeWidth={SERIES.batch.width}
        strokeOpacity={SERIES.batch.opacity}
      />
      {(['train', 'validation'] as const).map((part) => (
        <Line
          key={part}
          {...COMMON}
          dataKey={part}
          stroke={SERIES[part].color}
          strokeWidth={SERIES[part].width}
          strokeDasharray={SERIES[part].dash}
          dot={dots && DOTS[part]}
        />
      ))}
    </>
  );
});
