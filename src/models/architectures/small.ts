import { z } from 'zod';
import { t } from '../../i18n.ts';
import type { LayerSpec } from '../layers.ts';
import type { Architecture } from './architecture.ts';

const paramsSchema = z.strictObject({
  /** Filters of each block of convolution, batch normalisation, ReLU and max-pooling. */
  filters: z.array(z.int().positive()).min(1).max(6).default([16, 32, 64]),
  dropout: z.number().min(0).lt(1).default(0.2),
});

/** Not of a report: a network that learns within a minute without a GPU. */
export const small: Architecture<typeof paramsSchema> = {
  id: 'small',
  title: t('Small CNN'),
  note: t(
    'Batch normalisation lets it learn in few steps (momentum 0.9, because a first run has few); global average pooling keeps it small. Made for a first look without a GPU.',
  ),
  paramsSchema,
  layers: ({ filters, dropout }, { classes }): LayerSpec[] => [
    ...filters.flatMap((count, i): LayerSpec[] => [
      { className: 'Conv2D', filters: count, kernelSize: 3, padding: 'same' },
      { className: 'BatchNormalization', momentum: 0.9 },
      { className: 'Activation', activation: 'relu' },
      ...(i < filters.length - 1 ? [{ className: 'MaxPooling2D', poolSize: 2 } as const] : []),
    ]),
    { className: 'GlobalAveragePooling2D' },
    { className: 'Dropout', rate: dropout },
    { className: 'Dense', units: classes, activation: 'softmax' },
  ],
};
