import { z } from 'zod';

export const activationSchema = z.enum(['relu', 'softmax', 'sigmoid', 'tanh', 'elu', 'linear']);

const count = z.int().positive();
const poolSize = count;

/** One layer as plain JSON: Keras's class names, arguments in camel case, square kernels, channels last. */
export const layerSpecSchema = z.discriminatedUnion('className', [
  z.strictObject({
    className: z.literal('Conv2D'),
    filters: count,
    kernelSize: count,
    strides: count.optional(),
    padding: z.enum(['valid', 'same']),
    activation: activationSchema.optional(),
  }),
  /** Windows next to each other (stride = poolSize), padding "valid": Keras's defaults. */
  z.strictObject({ className: z.literal('MaxPooling2D'), poolSize }),
  z.strictObject({ className: z.literal('AveragePooling2D'), poolSize }),
  z.strictObject({ className: z.literal('Activation'), activation: activationSchema }),
  /** `momentum` of the moving statistics; Keras's default 0.99 needs some hundred steps to settle. */
  z.strictObject({
    className: z.literal('BatchNormalization'),
    momentum: z.number().min(0).lt(1).optional(),
  }),
  z.strictObject({ className: z.literal('Dropout'), rate: z.number().min(0).lt(1) }),
  z.strictObject({ className: z.literal('Flatten') }),
  z.strictObject({ className: z.literal('GlobalAveragePooling2D') }),
  z.strictObject({ className: z.literal('Dense'), units: count, activation: activationSchema.optional() }),
]);
export type LayerSpec = z.infer<typeof layerSpecSchema>;
