import { z } from 'zod';
import { t } from '../../i18n.ts';
import { inferShapes, outputProblem } from '../inferShapes.ts';
import { type LayerSpec, layerSpecSchema } from '../layers.ts';
import type { Architecture } from './architecture.ts';

const paramsSchema = z.strictObject({
  layers: z
    .array(layerSpecSchema)
    .min(1, t('Add at least one layer'))
    .max(200)
    .default([{ className: 'Flatten' }, { className: 'Dense', units: 10, activation: 'softmax' }]),
});

export const custom: Architecture<typeof paramsSchema> = {
  id: 'custom',
  title: t('Own layers'),
  note: t('Layers put together by hand. The last dense layer always has one unit a genre.'),
  paramsSchema,
  layers({ layers }, { classes, inputShape }) {
    const fitted = withClasses(layers, classes);
    const problem = outputProblem(fitted, inferShapes(fitted, inputShape), classes);
    if (problem) throw new Error(problem);
    return fitted;
  },
};

/** The layers with the last dense layer giving one value a genre. */
export function withClasses(layers: readonly LayerSpec[], classes: number): LayerSpec[] {
  const output = layers.findLastIndex(({ className }) => className === 'Dense');
  return layers.map((layer, index) =>
    index === output && layer.className === 'Dense' ? { ...layer, units: classes } : layer,
  );
}
