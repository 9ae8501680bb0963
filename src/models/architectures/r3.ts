import { z } from 'zod';
import { t } from '../../i18n.ts';
import type { Architecture } from './architecture.ts';

const paramsSchema = z.strictObject({ dropout: z.number().min(0).lt(1).default(0.5) });

export const r3: Architecture<typeof paramsSchema> = {
  id: 'R3',
  title: t('64-mel CNN on 2 s windows'),
  note: t(
    'Layer by layer as the report prints it: 539,418 parameters at 64 × 173 × 1 and 10 genres. The report gives no rate for the second dropout; it is taken to be the same as the first.',
  ),
  paramsSchema,
  layers: ({ dropout }, { classes }) => [
    { className: 'Conv2D', filters: 24, kernelSize: 5, padding: 'valid' },
    { className: 'AveragePooling2D', poolSize: 2 },
    { className: 'Activation', activation: 'relu' },
    { className: 'Conv2D', filters: 48, kernelSize: 5, padding: 'same' },
    { className: 'AveragePooling2D', poolSize: 2 },
    { className: 'Activation', activation: 'relu' },
    { className: 'Conv2D', filters: 48, kernelSize: 5, padding: 'same' },
    { className: 'AveragePooling2D', poolSize: 2 },
    { className: 'Activation', activation: 'relu' },
    { className: 'Flatten' },
    { className: 'Dropout', rate: dropout },
    { className: 'Dense', units: 64 },
    { className: 'Activation', activation: 'relu' },
    { className: 'Dropout', rate: dropout },
    { className: 'Dense', units: classes },
    { className: 'Activation', activation: 'softmax' },
  ],
};
