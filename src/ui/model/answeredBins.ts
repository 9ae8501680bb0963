import type { ReliabilityBin } from '../../evaluation/calibration.ts';

/** A bin that holds tracks. */
export interface AnsweredBin extends ReliabilityBin {
  confidence: number;
  accuracy: number;
}

export const answeredBins = (bins: readonly ReliabilityBin[]): AnsweredBin[] =>
  bins.filter((bin): bin is AnsweredBin => bin.confidence !== null && bin.accuracy !== null);
