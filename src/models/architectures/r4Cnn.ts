import { z } from 'zod';
import { t } from '../../i18n.ts';
import type { LayerSpec } from '../layers.ts';
import type { Architecture } from './architecture.ts';

const paramsSchema = z.strictObject({
  filters: z.array(z.int().positive().max(1024)).min(1).max(6).default([64, 128, 256]),
  kernelSize: z.union([z.literal(3), z.literal(5), z.literal(7)]).default(7),
  dropout: z.number().min(0).lt(1).default(0.5),
});

export const r4Cnn: Architecture<typeof paramsSchema> = {
  id: 'R4.cnn',
  title: t('CNN with batch normalisation'),
  note: t(
    'As the report gives it: batch normalisation before each block of 7 × 7 convolution, ReLU and max-pool, then flatten, dense 32 and dropout. It leaves the padding open; chosen: "same".',
  ),
  paramsSchema,
  layers: ({ filters, kernelSize, dropout }, { classes }) => [
    ...filters.flatMap((count): LayerSpec[] => [
      { className: 'BatchNormalization' },
      { className: 'Conv2D', filters: count, kernelSize, padding: 'same', activation: 'relu' },
      { className: 'MaxPooling2D', poolSize: 2 },
    ]),
    { className: 'BatchNormalization' },
    { className: 'Flatten' },
    { className: 'Dense', units: 32, activation: 'relu' },
    { className: 'BatchNormalization' },
    { className: 'Dropout', rate: dropout },
    { className: 'Dense', units: classes, activation: 'softmax' },
  ],
};
