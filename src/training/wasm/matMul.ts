import * as tf from '@tensorflow/tfjs';
import type { BackendWasm } from '@tensorflow/tfjs-backend-wasm';
import { hasSimd } from '../../hasSimd.ts';
import { transposedProduct } from '../../models/recurrent/wasm/transposedProduct.ts';

/** Products over the rows of two matrices are not XNNPACK's where there are this many of them … */
const MANY_ROWS = 1024;
/** … and so few sums that its threads, which the loop here has not, would gain little. */
const MOST_SUMS = 16_384;
const SIMD = hasSimd();

/**
 * Products of transposed matrices, which the gradients of dense layers are: transposes what is smallest and lets
 * XNNPACK multiply. The stock kernel falls back to plain loops there, ten times slower; it stays for all else.
 */
export function matMul(stock: tf.KernelConfig): tf.KernelConfig {
  return {
    ...stock,
    kernelFunc: (call) => {
      const { transposeA, transposeB } = call.attrs as unknown as Record<
        'transposeA' | 'transposeB',
        boolean
      >;
      const [a, b] = [call.inputs.a!, call.inputs.b!] as tf.Tensor[];
      if (!(transposeA || transposeB) || a!.dtype !== 'float32' || batches(a!) > 1 || batches(b!) > 1) {
        return stock.kernelFunc(call);
      }
      const outShape = [
        ...(a!.rank >= b!.rank ? a! : b!).shape.slice(0, -2),
        side(a!, transposeA, 0),
        side(b!, transposeB, 1),
      ];
      return tf.tidy(() => {
        const product = multiply(matrix(a!), matrix(b!), transposeA, transposeB);
        return tf.reshape(product, outShape);
      });
    },
  };
}

function multiply(a: tf.Tensor2D, b: tf.Tensor2D, transposeA: boolean, transposeB: boolean): tf.Tensor2D {
  const outSize = side(a, transposeA, 0) * side(b, transposeB, 1);
  if (SIMD && transposeA && !transposeB && a.shape[0] >= MANY_ROWS && outSize <= MOST_SUMS) {
    return overRows(a, b);
  }
  const direct = (transposeA ? a.size : 0) + (transposeB ? b.size : 0);
  // op(a)·op(b) is also (op(b)ᵀ·op(a)ᵀ)ᵀ.
  const exchanged = (transposeA ? 0 : a.size) + (transposeB ? 0 : b.size) + outSize;
  const turned = (x: tf.Tensor2D, isTurned: boolean) => (isTurned ? tf.transpose(x) : x) as tf.Tensor2D;
  if (direct <= exchanged) return tf.matMul(turned(a, transposeA), turned(b, transposeB));
  return tf.transpose(tf.matMul(turned(b, !transposeB), turned(a, !transposeA)));
}

function overRows(a: tf.Tensor2D, b: tf.Tensor2D): tf.Tensor2D {
  const wasm = tf.backend() as BackendWasm;
  const out = wasm.makeOutput([a.shape[1], b.shape[1]], 'float32');
  // Views are taken after the allocation, which may grow (and so detach) the heap's buffer.
  const values = (tensor: tf.TensorInfo) => wasm.typedArrayFromHeap(tensor) as Float32Array;
  transposedProduct(values(a), values(b), a.shape[0], values(out));
  return tf.engine().makeTensorFromTensorInfo(out) as tf.Tensor2D;
}

function matrix(x: tf.Tensor): tf.Tensor2D {
  return tf.reshape(x, x.shape.slice(-2) as [number, number]);
}

function batches(x: tf.Tensor): number {
  return tf.util.sizeFromShape(x.shape.slice(0, -2));
}

/** Rows (0) or columns (1) of a matrix as it enters the product. */
function side(x: tf.Tensor, isTransposed: boolean, axis: 0 | 1): number {
  return x.shape.at((axis === 0) === isTransposed ? -1 : -2)!;
}
