import { t } from '../i18n.ts';
import { applicationShapes } from './applicationShapes.ts';
import type { LayerSpec, RecurrentSpec } from './layers.ts';

/** What a layer makes of an input. */
export interface LayerShape {
  /** Without the batch. */
  outputShape: number[];
  /** All parameters, as Keras counts them. */
  params: number;
  /** Of those, the ones that gradients change. */
  trainable: number;
}

/**
 * Output shape and parameters of one layer, without building it.
 * @param shape of its input, without the batch
 * @throws Error in words where the layer cannot take this input
 */
export function layerShape(spec: LayerSpec, shape: readonly number[]): LayerShape {
  switch (spec.className) {
    case 'Conv2D': {
      const [height, width, channels] = picture(spec, shape);
      const params = spec.kernelSize ** 2 * channels * spec.filters + spec.filters;
      return learned([...windows(spec, height, width, spec.kernelSize), spec.filters], params);
    }
    case 'SeparableConv2D': {
      const [height, width, channels] = picture(spec, shape);
      const params = spec.kernelSize ** 2 * channels + channels * spec.filters + spec.filters;
      return learned([...windows(spec, height, width, spec.kernelSize), spec.filters], params);
    }
    case 'MaxPooling2D':
    case 'AveragePooling2D': {
      const [height, width, channels] = picture(spec, shape);
      return learned([...windows(spec, height, width, spec.poolSize), channels], 0);
    }
    case 'GlobalAveragePooling2D':
    case 'GlobalMaxPooling2D':
      return learned([picture(spec, shape)[2]], 0);
    case 'StatisticsPooling2D': {
      const [height, , channels] = picture(spec, shape);
      return learned([spec.statistics.length * height * channels], 0);
    }
    case 'Activation':
    case 'LeakyReLU':
    case 'Dropout':
      return learned([...shape], 0);
    case 'BatchNormalization': {
      const channels = shape.at(-1)!;
      return { outputShape: [...shape], params: 4 * channels, trainable: 2 * channels };
    }
    case 'Normalization': {
      const size = picture(spec, shape)[spec.axis - 1]!;
      // Keras counts the number of clips seen as a weight too.
      return { outputShape: [...shape], params: 2 * size + 1, trainable: 0 };
    }
    case 'Flatten':
      if (shape.length === 1) throw new Error(t('Its input is flat already. Remove this layer.'));
      return learned([product(shape)], 0);
    case 'Permute':
      return learned(permuted(spec.dims, shape), 0);
    case 'Reshape':
      return learned(reshaped(spec.targetShape, shape), 0);
    case 'SimpleRNN':
    case 'LSTM':
    case 'GRU': {
      const [timesteps, features] = sequence(spec.className, shape);
      return learned(recurrentOutput(spec, timesteps, spec.units), recurrentParams(spec, features));
    }
    case 'Bidirectional': {
      const [timesteps, features] = sequence(spec.className, shape);
      const output = recurrentOutput(spec.layer, timesteps, 2 * spec.layer.units);
      return learned(output, 2 * recurrentParams(spec.layer, features));
    }
    case 'Dense':
      return learned([...shape.slice(0, -1), spec.units], (shape.at(-1)! + 1) * spec.units);
    case 'Application':
      return applicationShape(spec, shape);
  }
}

function learned(outputShape: number[], params: number): LayerShape {
  return { outputShape, params, trainable: params };
}

const times = (shape: readonly number[]) => shape.join(' × ');
const product = (shape: readonly number[]) => shape.reduce((size, side) => size * side, 1);

function picture({ className }: LayerSpec, shape: readonly number[]): [number, number, number] {
  if (shape.length === 3) return shape as [number, number, number];
  throw new Error(
    t(
      '{layer} takes height × width × channels and receives {shape}. Put it before the layers that flatten, or a Reshape before it.',
      { layer: className, shape: times(shape) },
    ),
  );
}

function sequence(className: string, shape: readonly number[]): [number, number] {
  if (shape.length === 2) return shape as [number, number];
  const values = { layer: className, shape: times(shape) };
  throw new Error(
    shape.length === 3
      ? t(
          '{layer} takes timesteps × features and receives {shape}. Put a Permute (2, 1, 3) and a Reshape to timesteps and features before it.',
          values,
        )
      : t(
          '{layer} takes timesteps × features and receives {shape}. The recurrent layer before it must return every timestep.',
          values,
        ),
  );
}

type Windowed = Extract<
  LayerSpec,
  { className: 'Conv2D' | 'SeparableConv2D' | 'MaxPooling2D' | 'AveragePooling2D' }
>;

/** Places of a kernel or pool along height and width. */
function windows(spec: Windowed, height: number, width: number, window: number): [number, number] {
  const isPool = 'poolSize' in spec;
  const strides = spec.strides ?? (isPool ? spec.poolSize : 1);
  const places = (size: number) =>
    spec.padding === 'same' ? Math.ceil(size / strides) : Math.floor((size - window) / strides) + 1;
  const output: [number, number] = [places(height), places(width)];
  if (output.some((size) => size < 1)) {
    throw new Error(
      t(
        'It receives {height} × {width}, and its {what, select, pool {pool} other {kernel}} is {window} × {window}. Use fewer pooling layers, a smaller kernel, padding "same" or a larger input.',
        { height, width, what: isPool ? 'pool' : 'kernel', window },
      ),
    );
  }
  return output;
}

function permuted(dims: readonly number[], shape: readonly number[]): number[] {
  const axes = shape.map((_, axis) => axis + 1);
  if (dims.length !== axes.length || axes.some((axis) => !dims.includes(axis))) {
    throw new Error(
      t('It receives {shape}: its new order must name each of {axes} once, not {order}.', {
        shape: times(shape),
        axes: axes.join(', '),
        order: dims.join(', '),
      }),
    );
  }
  return dims.map((axis) => shape[axis - 1]!);
}

function reshaped(target: readonly number[], shape: readonly number[]): number[] {
  if (product(target) !== product(shape)) {
    throw new Error(
      t('It receives {shape}, {values} values, which do not make {target}, {wanted}.', {
        shape: times(shape),
        values: product(shape),
        target: times(target),
        wanted: product(target),
      }),
    );
  }
  return [...target];
}

const GATES = { SimpleRNN: 1, LSTM: 4, GRU: 3 } as const;

function recurrentParams({ className, units }: RecurrentSpec, features: number): number {
  return GATES[className] * units * (features + units + 1);
}

function recurrentOutput({ returnSequences }: RecurrentSpec, timesteps: number, units: number): number[] {
  return returnSequences ? [timesteps, units] : [units];
}

function applicationShape(spec: Extract<LayerSpec, { className: 'Application' }>, shape: readonly number[]) {
  const [height, width, channels] = picture(spec, shape);
  const { params, moving, minSize, outputChannels, outputSize } = applicationShapes[spec.application];
  if (channels !== 1 && channels !== 3) {
    throw new Error(
      t('{application} takes pictures of one or three channels and receives {channels}.', {
        application: spec.application,
        channels,
      }),
    );
  }
  if (Math.min(height, width) < minSize) {
    throw new Error(
      t(
        '{application} needs an input of at least {least} × {least} and receives {height} × {width}. Choose a larger picture in “Features and clips”.',
        { application: spec.application, least: minSize, height, width },
      ),
    );
  }
  const outputShape = [outputSize(height), outputSize(width), outputChannels];
  return { outputShape, params, trainable: params - moving };
}
