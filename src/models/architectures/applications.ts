import { z } from 'zod';
import { t } from '../../i18n.ts';
import type { ApplicationName, LayerSpec } from '../layers.ts';
import type { Architecture } from './architecture.ts';

const paramsSchema = z.strictObject({
  /** `original`: the application's own; `dense`: a hidden layer and the output; `output`: the output alone. */
  top: z.enum(['original', 'dense', 'output']).default('original'),
  denseUnits: z.int().min(1).max(4096).default(256),
  /** After the hidden layer of the top `dense`. */
  dropout: z.number().min(0).lt(1).default(0.5),
});

type Top = z.output<typeof paramsSchema>;

const headNote = t(
  'R2 gives two heads: "dense + ReLU + dropout + output" and "output". It leaves sizes open. Chosen: global average pooling first, dense 256, dropout 0.5.',
);

const titles: Record<ApplicationName, [title: string, note: string]> = {
  VGG19: [
    'VGG19',
    t("Its original top is flatten and two dense layers of 4096, as Keras's own has it, without dropout."),
  ],
  ResNet50: ['ResNet50', t('Its original top is global average pooling and the output.')],
  Xception: ['Xception', t('Its original top is global average pooling and the output.')],
  MobileNetV2: [
    'MobileNetV2',
    t(
      'Not of a report: a base small enough for a computer without a strong GPU. Its original top is global average pooling and the output.',
    ),
  ],
};

/** The networks of `keras.applications`, each with a top to choose. */
export const applicationArchitectures: Architecture<typeof paramsSchema>[] = (
  Object.keys(titles) as ApplicationName[]
).map((application) => ({
  id: application,
  title: titles[application][0],
  note: `${titles[application][1]} ${headNote}`,
  paramsSchema,
  layers: (params, { classes }) => [
    { className: 'Application', application },
    ...topOf(application, params),
    { className: 'Dense', units: classes, activation: 'softmax' },
  ],
}));

function topOf(application: ApplicationName, { top, denseUnits, dropout }: Top): LayerSpec[] {
  if (top === 'original' && application === 'VGG19') {
    const hidden: LayerSpec = { className: 'Dense', units: 4096, activation: 'relu' };
    return [{ className: 'Flatten' }, hidden, hidden];
  }
  const pooled: LayerSpec = { className: 'GlobalAveragePooling2D' };
  if (top !== 'dense') return [pooled];
  return [
    pooled,
    { className: 'Dense', units: denseUnits, activation: 'relu' },
    { className: 'Dropout', rate: dropout },
  ];
}
