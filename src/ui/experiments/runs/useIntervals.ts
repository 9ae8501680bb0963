import { useEffect, useState } from 'react';
import { type BootstrapMetric, bootstrapInterval } from '../../../evaluation/bootstrap.ts';
import type { Interval } from '../../../evaluation/interval.ts';
import type { PartResult } from '../../../experiments/evaluatePart.ts';
import { nextTask } from '../../../nextTask.ts';
import type { Level } from '../../results/words.ts';

export const LEVELS: readonly Level[] = ['track', 'clip'];
export const METRICS: readonly BootstrapMetric[] = ['accuracy', 'balancedAccuracy', 'macroF1'];

export const intervalKey = (level: Level, metric: BootstrapMetric) => `${level} ${metric}`;

/** Kept as long as what they are of: while a run trains, the list of runs changes every few seconds. */
const computed = new WeakMap<PartResult, Map<string, Interval>>();

/** The intervals of each part by {@link intervalKey}; they come in one after the other, and the page goes on between. */
export function useIntervals(parts: readonly PartResult[]): ReadonlyMap<PartResult, Map<string, Interval>> {
  const [known, setKnown] = useState<ReadonlyMap<PartResult, Map<string, Interval>>>(new Map());
  useEffect(() => {
    let over = false;
    const compute = async () => {
      for (const part of parts) {
        const intervals = computed.get(part) ?? new Map<string, Interval>();
        computed.set(part, intervals);
        for (const level of LEVELS)
          for (const metric of METRICS) {
            const key = intervalKey(level, metric);
            if (intervals.has(key)) continue;
            await nextTask();
            if (over) return;
            intervals.set(key, bootstrapInterval(part.evaluation, level, metric));
          }
        setKnown((before) =>
          before.get(part) === intervals ? before : new Map(before).set(part, intervals),
        );
      }
    };
    void compute();
    return () => {
      over = true;
    };
  }, [parts]);
  return known;
}
