import { memo } from 'react';
import { ReferenceLine } from 'recharts';
import { t } from '../../i18n.ts';
import type { RateChange } from './curves.ts';
import { formatRate } from './formatRate.ts';
import { INK, MARKS, SERIES } from './series.ts';

/** A part of the training that begins after some epochs. */
export interface PhaseMark {
  /** Epochs done before it. */
  x: number;
  name: 'head' | 'fine-tuning';
}

interface CurveMarksProps {
  rateChanges: readonly RateChange[];
  phases: readonly PhaseMark[];
  /** 1-based; null while there is none. */
  bestEpoch: number | null;
  /** End of the x-axis, in epochs. */
  end: number;
}

const PHASE_NAMES = { head: t('head'), 'fine-tuning': t('fine-tuning') };

/** Share of the axis that a learning rate needs to be written on. */
const LABEL_ROOM = 0.15;
const BEST = SERIES.validation.color;

/** Vertical lines where the learning rate changed, where another part begins and where the best epoch is. */
export const CurveMarks = memo(function CurveMarks(props: CurveMarksProps) {
  const { rateChanges, phases, bestEpoch, end } = props;
  const labelled = withLabels(rateChanges, LABEL_ROOM * end);
  return (
    <>
      {phases
        .filter(({ x }) => x > 0)
        .map(({ x, name }) => (
          <ReferenceLine
            key={name}
            x={x}
            stroke={INK}
            strokeWidth={2}
            label={{
              value: PHASE_NAMES[name],
              position: x > end / 2 ? 'insideTopRight' : 'insideTopLeft',
              fill: INK,
              fontSize: 14,
            }}
          />
        ))}
      {rateChanges.map((change) => (
        <ReferenceLine
          key={change.x}
          x={change.x}
          stroke={INK}
          strokeDasharray={MARKS.rate.dash}
          strokeWidth={2}
          label={{
            value: labelled.has(change) ? formatRate(change.to) : '',
            position: 'top',
            dy: -16,
            fill: INK,
            fontSize: 13,
          }}
        />
      ))}
      {bestEpoch !== null && (
        <ReferenceLine
          x={bestEpoch}
          stroke={BEST}
          strokeDasharray={MARKS.best.dash}
          strokeWidth={1.5}
          label={{ value: t('best'), position: 'top', fill: BEST, fontSize: 14 }}
        />
      )}
    </>
  );
});

/** The changes that can be written on without running into each other, the last one first. */
function withLabels(rateChanges: readonly RateChange[], room: number): Set<RateChange> {
  const labelled = new Set<RateChange>();
  let next = Infinity;
  for (const change of rateChanges.toReversed()) {
    if (next - change.x <= room) continue;
    labelled.add(change);
    next = change.x;
  }
  return labelled;
}
