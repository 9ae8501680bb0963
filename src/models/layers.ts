import { z } from 'zod';
import { statistics } from './statistics.ts';

export const activationSchema = z.enum(['relu', 'softmax', 'sigmoid', 'tanh', 'elu', 'linear']);

const count = z.int().positive();
const padding = z.enum(['valid', 'same']);
const pooling = {
  poolSize: count,
  /** Keras's default: poolSize, windows next to each other. */
  strides: count.optional(),
  /** Keras's default: valid. */
  padding: padding.optional(),
};
const convolution = {
  filters: count,
  kernelSize: count,
  strides: count.optional(),
  padding,
  activation: activationSchema.optional(),
};
const recurrent = {
  units: count,
  /** The output of every timestep instead of the last only: for a recurrent layer on top. */
  returnSequences: z.boolean().optional(),
};

const recurrentSpecs = [
  z.strictObject({ className: z.literal('SimpleRNN'), ...recurrent }),
  z.strictObject({ className: z.literal('LSTM'), ...recurrent }),
  z.strictObject({ className: z.literal('GRU'), ...recurrent }),
] as const;
const recurrentSpecSchema = z.discriminatedUnion('className', recurrentSpecs);
export type RecurrentSpec = z.infer<typeof recurrentSpecSchema>;

/** The networks of `keras.applications` that can stand as one layer. */
export const applicationNames = ['VGG19', 'ResNet50', 'Xception', 'MobileNetV2'] as const;
export type ApplicationName = (typeof applicationNames)[number];

/** One layer as plain JSON: Keras's class names, arguments in camel case, square kernels, channels last. */
export const layerSpecSchema = z.discriminatedUnion('className', [
  z.strictObject({ className: z.literal('Conv2D'), ...convolution }),
  z.strictObject({ className: z.literal('SeparableConv2D'), ...convolution }),
  z.strictObject({ className: z.literal('MaxPooling2D'), ...pooling }),
  z.strictObject({ className: z.literal('AveragePooling2D'), ...pooling }),
  z.strictObject({ className: z.literal('Activation'), activation: activationSchema }),
  /** Keras 3's `negative_slope`, 0.3 by default. */
  z.strictObject({ className: z.literal('LeakyReLU'), alpha: z.number().min(0).max(1).optional() }),
  /** `momentum` of the moving statistics; Keras's default 0.99 needs some hundred steps to settle. */
  z.strictObject({
    className: z.literal('BatchNormalization'),
    momentum: z.number().min(0).lt(1).optional(),
  }),
  z.strictObject({ className: z.literal('Dropout'), rate: z.number().min(0).lt(1) }),
  z.strictObject({ className: z.literal('Flatten') }),
  z.strictObject({ className: z.literal('GlobalAveragePooling2D') }),
  z.strictObject({ className: z.literal('GlobalMaxPooling2D') }),
  /** Statistics over time of every frequency and channel, one after the other in a vector. */
  z.strictObject({
    className: z.literal('StatisticsPooling2D'),
    statistics: z.array(z.enum(statistics)).min(1).max(statistics.length),
  }),
  /** Axes in their new order, counted from 1 without the batch. */
  z.strictObject({ className: z.literal('Permute'), dims: z.array(count).min(1).max(3) }),
  z.strictObject({ className: z.literal('Reshape'), targetShape: z.array(count).min(1).max(3) }),
  ...recurrentSpecs,
  /** Forwards and backwards, outputs joined. */
  z.strictObject({ className: z.literal('Bidirectional'), layer: recurrentSpecSchema }),
  z.strictObject({ className: z.literal('Dense'), units: count, activation: activationSchema.optional() }),
  /**
   * Subtracts a mean and divides by a standard deviation, both fitted on the training clips before training
   * (Keras's `adapt`) and no longer trained. `axis` keeps its own statistics for every row (1) or channel (3).
   */
  z.strictObject({ className: z.literal('Normalization'), axis: z.union([z.literal(1), z.literal(3)]) }),
  /**
   * A network of `keras.applications` without its top; its input in 0..1 is first scaled and shifted as that
   * application does for ImageNet.
   */
  z.strictObject({ className: z.literal('Application'), application: z.enum(applicationNames) }),
]);
export type LayerSpec = z.infer<typeof layerSpecSchema>;

/** The recurrent layer that a layer is, or runs in both directions; null for every other. */
export function recurrentOf(spec: LayerSpec): RecurrentSpec | null {
  if (spec.className === 'Bidirectional') return spec.layer;
  return spec.className === 'SimpleRNN' || spec.className === 'LSTM' || spec.className === 'GRU'
    ? spec
    : null;
}
