import { Group, Text } from '@mantine/core';
import {
  Bar,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceLine,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from 'recharts';
import { t } from '../../i18n.ts';
import { percentTick } from '../charts/percentTick.ts';
import { GRID, INK } from '../charts/series.ts';
import { percent } from '../results/words.ts';
import { PART_COLORS } from '../theme.ts';
import type { AnsweredBin } from './answeredBins.ts';

const TICK = { fill: INK, fontSize: 14 };
const SHARES = [0, 0.2, 0.4, 0.6, 0.8, 1];
const DIAGONAL = [
  { x: 0, y: 0 },
  { x: 1, y: 1 },
] as const;
const BARS = 'light-dark(#dee2e6, #495057)';

/** How sure it is against how often it is right, over the number of tracks. */
export function ReliabilityPlot({ bins }: { bins: readonly AnsweredBin[] }) {
  const most = Math.max(...bins.map((bin) => bin.count));
  const label = t('Share that is right by how sure the model is: {bins}', {
    bins: bins
      .map(({ confidence, accuracy, count }) =>
        t('{sure} sure, {right} of {tracks} right', {
          sure: percent(confidence),
          right: percent(accuracy),
          tracks: count,
        }),
      )
      .join('; '),
  });
  return (
    <div>
      <div role="img" aria-label={label} style={{ maxWidth: '44rem' }}>
        <ResponsiveContainer width="100%" height={340}>
          <ComposedChart
            data={[...bins]}
            margin={{ top: 8, right: 8, bottom: 24, left: 8 }}
            accessibilityLayer={false}
          >
            <CartesianGrid stroke={GRID} />
            <XAxis
              dataKey="confidence"
              type="number"
              domain={[0, 1]}
              ticks={SHARES}
              tickFormatter={percentTick}
              tick={TICK}
              stroke={INK}
              label={{ value: t('how sure it says it is'), position: 'bottom', fill: INK, fontSize: 14 }}
            />
            <YAxis
              yAxisId="right"
              domain={[0, 1]}
              ticks={SHARES}
              tickFormatter={percentTick}
              tick={TICK}
              stroke={INK}
              width={52}
            />
            {/* The bars stay in the lower third. */}
            <YAxis yAxisId="tracks" hide domain={[0, 3 * most]} />
            <Bar yAxisId="tracks" dataKey="count" barSize={22} fill={BARS} isAnimationActive={false} />
            <ReferenceLine
              yAxisId="right"
              segment={DIAGONAL}
              stroke={INK}
              strokeDasharray="6 4"
              strokeWidth={2}
            />
            <Line
              yAxisId="right"
              dataKey="accuracy"
              stroke={PART_COLORS.train}
              strokeWidth={3}
              dot={{ r: 6, fill: PART_COLORS.train, strokeWidth: 0 }}
              isAnimationActive={false}
            />
          </ComposedChart>
        </ResponsiveContainer>
      </div>
      <Group gap="lg">
        <Text>
          <Mark background={PART_COLORS.train} round /> {t('share that is right')}
        </Text>
        <Text>
          <Mark background={BARS} /> {t('number of tracks, at most {most}', { most })}
        </Text>
        <Text>
          <span aria-hidden>- - -</span> {t('as often right as it says')}
        </Text>
      </Group>
    </div>
  );
}

function Mark({ background, round = false }: { background: string; round?: boolean }) {
  return (
    <span
      aria-hidden
      style={{
        display: 'inline-block',
        width: 14,
        height: 14,
        borderRadius: round ? '50%' : 2,
        background,
      }}
    />
  );
}
