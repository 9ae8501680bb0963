import { z } from 'zod';
import { t } from '../../i18n.ts';
import type { LayerSpec } from '../layers.ts';
import type { Architecture } from './architecture.ts';

const paramsSchema = z.strictObject({
  kernelSize: z.union([z.literal(3), z.literal(5), z.literal(7)]).default(7),
  filters: z.array(z.int().positive()).min(1).default([16, 32, 64]),
  dropout: z.number().min(0).lt(1).default(0.25),
});

export const r1: Architecture<typeof paramsSchema> = {
  id: 'R1',
  title: t('Spectrogram-image CNN'),
  note: t(
    'The report gives the order of the layers (7 × 7 convolution, max-pool and dropout blocks, flatten, dense, softmax) and the kernel sizes. It leaves open the number of blocks, filters, units and the dropout rate. Chosen: three blocks of 16, 32 and 64 filters, padding "same", ReLU, pool 2, dropout 0.25 after each block and after the dense layer of 128.',
  ),
  paramsSchema,
  layers: ({ kernelSize, filters, dropout }, { classes }) => [
    ...filters.flatMap((count): LayerSpec[] => [
      { className: 'Conv2D', filters: count, kernelSize, padding: 'same', activation: 'relu' },
      { className: 'MaxPooling2D', poolSize: 2 },
      { className: 'Dropout', rate: dropout },
    ]),
    { className: 'Flatten' },
    { className: 'Dense', units: 128, activation: 'relu' },
    { className: 'Dropout', rate: dropout },
    { className: 'Dense', units: classes },
    { className: 'Activation', activation: 'softmax' },
  ],
};
