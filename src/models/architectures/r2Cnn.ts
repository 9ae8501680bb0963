import { z } from 'zod';
import { t } from '../../i18n.ts';
import type { LayerSpec } from '../layers.ts';
import type { Architecture } from './architecture.ts';

const paramsSchema = z.strictObject({
  filters: z.array(z.int().positive()).min(1).default([32, 64, 128]),
});

export const r2Cnn: Architecture<typeof paramsSchema> = {
  id: 'R2.cnn',
  title: t('Baseline CNN'),
  note: t(
    'The report gives three blocks of convolution, ReLU and 2 × 2 max-pool and an output layer. It leaves open kernels and filters. Chosen: 3 × 3, padding "same", 32, 64 and 128 filters, no dropout. The report is in PyTorch; weights are drawn here as Keras draws them (Glorot uniform), not as PyTorch\'s Conv2d does.',
  ),
  paramsSchema,
  layers: ({ filters }, { classes }) => [
    ...filters.flatMap((count): LayerSpec[] => [
      { className: 'Conv2D', filters: count, kernelSize: 3, padding: 'same', activation: 'relu' },
      { className: 'MaxPooling2D', poolSize: 2 },
    ]),
    { className: 'Flatten' },
    { className: 'Dense', units: classes },
    { className: 'Activation', activation: 'softmax' },
  ],
};
