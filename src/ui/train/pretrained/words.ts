import type { ApplicationName } from '../../../models/layers.ts';
import type { MatchReport } from '../../../models/pretrained/match.ts';
import type { TakenWeights } from '../../../storage/takeWeights.ts';

/** How the layers of a file that fits were found. */
export function matchedInWords({ by, matched, unused }: MatchReport): string {
  const how =
    by === 'name'
      ? 'by name and shape.'
      : 'by their order: the file names its layers otherwise, but their shapes are the same, one after the other.';
  const left =
    unused.length > 0 ? ` ${layers(unused.length)} of the file ${isAre(unused.length)} not needed.` : '';
  return `All ${matched.length} layers found their weights ${how}${left}`;
}

/** Why a file was refused, and what to do. */
export function refusalInWords(
  { report, recognised }: Pick<TakenWeights, 'report' | 'recognised'>,
  application: ApplicationName,
): string {
  if (recognised && recognised !== application) {
    return `This file holds ${recognised}’s weights. Drop ${application}’s, or choose ${recognised} as the network. Nothing was changed.`;
  }
  const { matched, missing, wrongShape } = report;
  const all = matched.length + missing.length + wrongShape.length;
  const problems = [
    missing.length > 0 && `${layers(missing.length)} ${isAre(missing.length)} not in the file`,
    wrongShape.length > 0 &&
      `${layers(wrongShape.length)} ${wrongShape.length === 1 ? 'has' : 'have'} another shape`,
  ].filter(Boolean);
  return `${matched.length} of ${application}’s ${all} layers found their weights; ${problems.join(' and ')}. A base needs all of them, so nothing was changed.`;
}

const layers = (count: number) => (count === 1 ? '1 layer' : `${count} layers`);
const isAre = (count: number) => (count === 1 ? 'is' : 'are');

/** 3×3×64×128 + 128 */
export function shapesInWords(shapes: readonly (readonly number[])[]): string {
  return shapes.map((shape) => shape.join('×')).join(' + ');
}
