import * as tf from '@tensorflow/tfjs';
import type { WebGPUBackend } from '@tensorflow/tfjs-backend-webgpu';
import { CELLS, type CellName } from './cells.ts';
import { batchObstacle, fusedObstacle } from './obstacle.ts';
import { project } from './projection.ts';
import { recurrentSequence } from './sequence.ts';
import './wasm/register.ts';
import './webgpu/register.ts';

/** What the layers here use of tfjs's recurrent layers, which its types leave out. */
interface StockLayer extends tf.RNN {
  readonly cell: tf.RNN['cell'] & {
    units: number;
    kernel: tf.LayerVariable;
    recurrentKernel: tf.LayerVariable;
    bias: tf.LayerVariable | null;
    activation: tf.serialization.Serializable;
    /** Not of SimpleRNN. */
    recurrentActivation?: tf.serialization.Serializable;
    dropout: number;
    recurrentDropout: number;
  };
  call(inputs: tf.Tensor | tf.Tensor[], kwargs?: CallArgs): tf.Tensor | tf.Tensor[];
}

interface CallArgs {
  mask?: tf.Tensor | null;
  initialState?: tf.Tensor[] | null;
}

/** tfjs's own layers instead, for comparison: `tf.env().set(FUSED_RECURRENT, false)`. */
export const FUSED_RECURRENT = 'FUSED_RECURRENT';
tf.env().registerFlag(FUSED_RECURRENT, () => true);

type StockClass = new (config: RecurrentConfig) => StockLayer;

type RecurrentConfig = Parameters<typeof tf.layers.lstm>[0] | Parameters<typeof tf.layers.simpleRNN>[0];

/** tfjs's class behind one of its functions: it exports the functions alone. */
function classOf(layer: tf.RNN): StockClass {
  return layer.constructor as StockClass;
}

/**
 * A recurrent layer of tfjs (its configuration, weights and names) that computes the whole sequence in one kernel,
 * where `fusedObstacle` finds nothing against it. Registered in the place of tfjs's: a model that is loaded gets
 * it, and so do the two layers that `Bidirectional` makes.
 */
function fused(Stock: StockClass, cellName: CellName) {
  class Fused extends Stock {
    static readonly className = cellName;

    override call(inputs: tf.Tensor | tf.Tensor[], kwargs: CallArgs = {}): tf.Tensor | tf.Tensor[] {
      const [input, ...state] = (Array.isArray(inputs) ? inputs : [inputs]) as [tf.Tensor3D, ...tf.Tensor[]];
      if (
        state.length > 0 ||
        kwargs.initialState ||
        !isFused(this) ||
        !fits(cellName, input.shape, this.cell.units)
      )
        return super.call(inputs, kwargs);
      return tf.tidy(() => {
        const inOrder = <T extends tf.Tensor>(x: T): T => (this.goBackwards ? tf.reverse(x, 1) : x);
        const mask = kwargs.mask && inOrder(tf.cast(tf.cast(kwargs.mask, 'bool'), 'float32') as tf.Tensor2D);
        const { kernel, recurrentKernel, bias } = this.cell;
        const projected = project(inOrder(input), kernel.read() as tf.Tensor2D, bias?.read() as tf.Tensor1D);
        const recurrent = recurrentKernel.read() as tf.Tensor2D;
        return recurrentSequence(cellName, projected, recurrent, mask ?? null, this.returnSequences);
      });
    }
  }
  tf.serialization.registerClass(Fused as unknown as tf.serialization.SerializableConstructor<Fused>);
  return Fused;
}

/** Whether the one kernel computes what the layer is configured to. */
function isFused({ cell, stateful, returnState }: StockLayer): boolean {
  const { activation, recurrentActivation, dropout, recurrentDropout, units } = cell;
  return (
    tf.env().getBool(FUSED_RECURRENT) &&
    !(stateful || returnState || dropout || recurrentDropout) &&
    activation?.getClassName() === 'tanh' &&
    (recurrentActivation === undefined || recurrentActivation.getClassName() === 'sigmoid') &&
    fusedObstacle(units, tf.getBackend()) === null
  );
}

/** Whether the device holds the trace of a batch; if not it is said, once. */
function fits(cell: CellName, [batch, timesteps]: readonly number[], units: number): boolean {
  if (tf.getBackend() !== 'webgpu') return true;
  const { maxBufferSize, maxStorageBufferBindingSize } = (tf.backend() as WebGPUBackend).device.limits;
  const bytes = 4 * batch! * (timesteps! + 1) * CELLS[cell].kept * units;
  const obstacle = batchObstacle(bytes, Math.min(maxBufferSize, maxStorageBufferBindingSize));
  if (obstacle !== null && !said.has(obstacle)) console.warn(obstacle);
  if (obstacle !== null) said.add(obstacle);
  return obstacle === null;
}

const said = new Set<string>();

export const SimpleRNN = fused(classOf(tf.layers.simpleRNN({ units: 1 }) as tf.RNN), 'SimpleRNN');
export const LSTM = fused(classOf(tf.layers.lstm({ units: 1 }) as tf.RNN), 'LSTM');
export const GRU = fused(classOf(tf.layers.gru({ units: 1 }) as tf.RNN), 'GRU');
