import { z } from 'zod';
import { t } from '../../i18n.ts';
import type { LayerSpec } from '../layers.ts';
import { statistics } from '../statistics.ts';
import type { Architecture } from './architecture.ts';

const paramsSchema = z.strictObject({
  /** Filters of each block of convolution, batch normalisation and ReLU. */
  blocks: z.array(z.int().positive().max(1024)).min(1).max(6).default([16, 32]),
  /** 2 × 2 max-pooling between the blocks. */
  pool: z.boolean().default(true),
  /** Over time, of every frequency and channel. */
  statistics: z
    .array(z.enum(statistics))
    .min(1)
    .max(statistics.length)
    .default(['mean', 'std', 'max', 'meanAbsDelta']),
  /** Of a dense layer on the statistics; 0: there is none. */
  units: z.int().min(0).max(4096).default(64),
  dropout: z.number().min(0).lt(1).default(0.3),
});

/** Not of a report: the network of the model that ships. */
export const statisticsCnn: Architecture<typeof paramsSchema> = {
  id: 'statistics',
  title: t('CNN with statistics pooling'),
  note: t(
    'Convolutions with batch normalisation, then statistics over time of every frequency and channel (the statistics pooling of x-vectors, Snyder et al. 2018): what a clip sounds like, not when. Frequencies are kept apart. Blocks are the filters of each convolution; between them 2 × 2 max-pooling halves the picture; 0 units leave the dense layer out.',
  ),
  paramsSchema,
  layers: ({ blocks, pool, statistics, units, dropout }, { classes }): LayerSpec[] => [
    ...blocks.flatMap((filters, i): LayerSpec[] => [
      { className: 'Conv2D', filters, kernelSize: 3, padding: 'same' },
      NORMALIZED,
      { className: 'Activation', activation: 'relu' },
      ...(pool && i < blocks.length - 1 ? [{ className: 'MaxPooling2D', poolSize: 2 } as const] : []),
    ]),
    { className: 'StatisticsPooling2D', statistics },
    NORMALIZED,
    ...(units > 0
      ? ([
          { className: 'Dropout', rate: dropout },
          { className: 'Dense', units },
          NORMALIZED,
          { className: 'Activation', activation: 'relu' },
        ] as const)
      : []),
    { className: 'Dropout', rate: dropout },
    { className: 'Dense', units: classes, activation: 'softmax' },
  ],
};

/** The moving statistics settle within an epoch of a small collection. */
const NORMALIZED = { className: 'BatchNormalization', momentum: 0.9 } as const;
