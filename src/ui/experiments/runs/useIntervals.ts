import { useEffect, useState } from 'react';
import { type BootstrapMetric, bootstrapInterval } from '../../../evaluation/bootstrap.ts';
import type { Interval } from '../../../evaluation/interval.ts';
import type { PartResult } from '../../../experiments/evaluatePart.ts';
import { nextTask } from '../../../nextTask.ts';
import type { Level } from '../../results/words.ts';

export const LEVELS: readonly Level[] = ['track', 'clip'];
export const METRICS: readonly BootstrapMetric[] = ['accuracy', 'balancedAccuracy', 'macroF1'];

export const intervalKey = (level: Level, metric: BootstrapMetric) => `${level} ${metric}`;

/** The intervals of each part by {@link intervalKey}; they come in one after the other, and the page goes on between. */
export function useIntervals(parts: readonly PartResult[]): ReadonlyMap<PartResult, Map<string, Interval>> {
  const [known, setKnown] = useState<ReadonlyMap<PartResult, Map<string, Interval>>>(new Map());
  useEffect(() => {
    let over = false;
    const compute = async () => {
      for (const part of parts) {
        const intervals = new Map<string, Interval>();
        for (const level of LEVELS)
          for (const metric of METRICS) {
            await nextTask();
            if (over) return;
            intervals.set(intervalKey(level, metric), bootstrapInterval(part.evaluation, level, metric));
          }
        setKnown((before) => new Map(before).set(part, intervals));
      }
    };
    void compute();
    return () => {
      over = true;
    };
  }, [parts]);
  return known;
}
