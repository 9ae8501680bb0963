import { t } from '../../../i18n.ts';
import { listInWords } from '../../../listInWords.ts';
import type { ApplicationName } from '../../../models/layers.ts';
import type { MatchReport } from '../../../models/pretrained/match.ts';
import type { TakenWeights } from '../../../storage/takeWeights.ts';

/** How the layers of a file that fits were found. */
export function matchedInWords({ by, matched, unused }: MatchReport): string {
  const found =
    by === 'name'
      ? t('All {layers} layers found their weights by name and shape.', { layers: matched.length })
      : t(
          'All {layers} layers found their weights by their order: the file names its layers otherwise, but their shapes are the same, one after the other.',
          { layers: matched.length },
        );
  if (unused.length === 0) return found;
  return `${found} ${t('{count, plural, one {1 layer of the file is} other {# layers of the file are}} not needed.', { count: unused.length })}`;
}

/** Why a file was refused, and what to do. */
export function refusalInWords(
  { report, recognised }: Pick<TakenWeights, 'report' | 'recognised'>,
  application: ApplicationName,
): string {
  if (recognised && recognised !== application) {
    return t(
      'This file holds {recognised}’s weights. Drop {application}’s, or choose {recognised} as the network. Nothing was changed.',
      { recognised, application },
    );
  }
  const { matched, missing, wrongShape } = report;
  const problems = [
    missing.length > 0 &&
      t('{count, plural, one {1 layer is} other {# layers are}} not in the file', { count: missing.length }),
    wrongShape.length > 0 &&
      t('{count, plural, one {1 layer has} other {# layers have}} another shape', {
        count: wrongShape.length,
      }),
  ].filter((problem) => problem !== false);
  return t(
    '{matched} of {application}’s {all} layers found their weights; {problems}. A base needs all of them, so nothing was changed.',
    {
      matched: matched.length,
      application,
      all: matched.length + missing.length + wrongShape.length,
      problems: listInWords(problems),
    },
  );
}

/** 3×3×64×128 + 128 */
export function shapesInWords(shapes: readonly (readonly number[])[]): string {
  return shapes.map((shape) => shape.join('×')).join(' + ');
}
