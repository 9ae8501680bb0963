import { z } from 'zod';
import { t } from '../../i18n.ts';
import type { LayerSpec, RecurrentSpec } from '../layers.ts';
import type { Architecture } from './architecture.ts';

const paramsSchema = z.strictObject({
  cell: z.enum(['SimpleRNN', 'LSTM', 'GRU']).default('LSTM'),
  units: z.int().min(1).max(512).default(64),
  layers: z.union([z.literal(1), z.literal(2), z.literal(3)]).default(1),
  /** Forwards and backwards through the clip. */
  bidirectional: z.boolean().default(false),
  /** Hidden dense layers before the output. */
  dense: z.union([z.literal(0), z.literal(1)]).default(0),
  /** Units of the hidden dense layer. */
  denseUnits: z.int().min(1).max(4096).default(64),
});

export const recurrent: Architecture<typeof paramsSchema> = {
  id: 'recurrent',
  title: t('Recurrent network'),
  note: t(
    'R5 gives cells, units and layers. "2 dense" is taken as one hidden dense layer and the output; the report leaves its size open. Chosen: 64 with ReLU. The first two layers turn a picture of bands × frames into a sequence of frames. GRU is the original paper\'s (Keras: reset_after=False).',
  ),
  paramsSchema,
  layers({ cell, units, layers, bidirectional, dense, denseUnits }, { classes, inputShape }) {
    const [bands, frames, channels] = inputShape;
    const recurrentLayers = Array.from({ length: layers }, (_, index): LayerSpec => {
      const layer: RecurrentSpec = {
        className: cell,
        units,
        ...(index < layers - 1 && { returnSequences: true }),
      };
      return bidirectional ? { className: 'Bidirectional', layer } : layer;
    });
    return [
      { className: 'Permute', dims: [2, 1, 3] },
      { className: 'Reshape', targetShape: [frames, bands * channels] },
      ...recurrentLayers,
      ...Array.from({ length: dense }, (): LayerSpec => {
        return { className: 'Dense', units: denseUnits, activation: 'relu' };
      }),
      { className: 'Dense', units: classes, activation: 'softmax' },
    ];
  },
};
