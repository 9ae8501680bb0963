import { hasSimd } from '../../hasSimd.ts';
import { t } from '../../i18n.ts';

/** What every WebGPU device has workgroup memory for. */
export const MOST_FUSED_UNITS = 256;

/**
 * Why a recurrent layer is computed timestep by timestep, many times slower, instead of in one kernel.
 * @param backend of tfjs
 * @returns a sentence and what to do; null where nothing is against the one kernel
 */
export function fusedObstacle(units: number, backend: string): string | null {
  if (units > MOST_FUSED_UNITS) {
    return t('{units} units are more than the {most} that the fast form takes. Use {most} or fewer.', {
      units,
      most: MOST_FUSED_UNITS,
    });
  }
  if (backend === 'webgl') return t('The fast form needs WebGPU or WebAssembly: compute on one of them.');
  if (backend !== 'webgpu' && !hasSimd()) {
    return t(
      'The fast form needs WebAssembly’s 128-bit instructions, which this browser lacks: use a newer one, or compute on WebGPU.',
    );
  }
  return null;
}

/**
 * The same of one batch on webgpu.
 * @param bytes that the states of all timesteps take, in one buffer
 * @param most bytes that a buffer of the device may have
 */
export function batchObstacle(bytes: number, most: number): string | null {
  if (bytes <= most) return null;
  return t(
    'The states of all timesteps take {need, number} bytes, more than the {most, number} that a buffer of this graphics card may have: the layer is computed timestep by timestep, many times slower. Use a smaller batch.',
    { need: bytes, most },
  );
}
