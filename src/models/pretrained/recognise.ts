import { applicationShapes } from '../applicationShapes.ts';
import { type ApplicationName, applicationNames } from '../layers.ts';
import type { WeightsFile } from './weightsFile.ts';

/** The application whose weights a file holds, with or without its top; null for any other network. */
export function recognise({ layers }: WeightsFile): ApplicationName | null {
  // Dense layers stand in the top only, and only they have weights of two dimensions.
  const base = layers.filter(({ weights }) => !weights.some(({ shape }) => shape.length === 2));
  const params = base
    .flatMap(({ weights }) => weights)
    .reduce((sum, { shape }) => sum + shape.reduce((size, side) => size * side, 1), 0);
  return applicationNames.find((name) => applicationShapes[name].params === params) ?? null;
}
