import { z } from 'zod';
import { t } from '../../i18n.ts';
import type { LayerSpec } from '../layers.ts';
import type { Architecture } from './architecture.ts';

const paramsSchema = z.strictObject({
  units: z.array(z.int().positive().max(4096)).min(1).max(6).default([512, 256, 128, 64]),
});

export const r4Ann: Architecture<typeof paramsSchema> = {
  id: 'R4.ann',
  title: t('ANN of dense layers'),
  note: t(
    'As the report gives it: dense layers of 512, 256, 128 and 64 with ReLU. It does not look at neighbouring values together and overfits soon.',
  ),
  paramsSchema,
  layers: ({ units }, { classes }) => [
    { className: 'Flatten' },
    ...units.map((count): LayerSpec => ({ className: 'Dense', units: count, activation: 'relu' })),
    { className: 'Dense', units: classes, activation: 'softmax' },
  ],
};
