import { z } from 'zod';
import { t } from '../../i18n.ts';
import type { LayerSpec } from '../layers.ts';
import type { Architecture } from './architecture.ts';

const paramsSchema = z.strictObject({
  filters: z.array(z.int().positive().max(1024)).min(1).max(7).default([16, 32, 64, 128, 256]),
});

export const r5Cnn: Architecture<typeof paramsSchema> = {
  id: 'R5.cnn',
  title: t('CNN with LeakyReLU'),
  note: t(
    'The report gives five blocks of convolution, batch normalisation, LeakyReLU and max-pool, flatten and softmax. It leaves open kernels and filters. Chosen: 3 × 3, padding "same", 16, 32, 64, 128 and 256 filters, pool 2, Keras\'s slope 0.3.',
  ),
  paramsSchema,
  layers: ({ filters }, { classes }) => [
    ...filters.flatMap((count): LayerSpec[] => [
      { className: 'Conv2D', filters: count, kernelSize: 3, padding: 'same' },
      { className: 'BatchNormalization' },
      { className: 'LeakyReLU' },
      { className: 'MaxPooling2D', poolSize: 2 },
    ]),
    { className: 'Flatten' },
    { className: 'Dense', units: classes, activation: 'softmax' },
  ],
};
