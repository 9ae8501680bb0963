import type { Evaluation, LevelResult } from '../evaluation/evaluate.ts';
import type { LevelFigures, PartFigures } from './run.ts';

/** The figures of an evaluation that the list of runs shows. */
export function partFigures({ clip, track }: Evaluation): PartFigures {
  return { clip: levelFigures(clip), track: levelFigures(track) };
}

function levelFigures({ n, accuracy, balancedAccuracy, report, interval }: LevelResult): LevelFigures {
  return { n, accuracy, balancedAccuracy, macroF1: report.macroAvg.f1, interval };
}
