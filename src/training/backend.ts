import * as tf from '@tensorflow/tfjs';
import { t } from '../i18n.ts';
import { reportDeviceFailure } from './deviceFailure.ts';
import type { BackendName } from './probe.ts';
import { registerTrainingKernels } from './wasm/register.ts';
import { withAllCores } from './wasm/threads.ts';
import { registerWebgpuKernels } from './webgpu/register.ts';

export interface BackendOptions {
  /** Where the three wasm binaries are: a folder, or a URL for each. In Node the package knows. */
  wasmPaths?: string | Record<WasmBinary, string>;
}

export type WasmBinary =
  | 'tfjs-backend-wasm.wasm'
  | 'tfjs-backend-wasm-simd.wasm'
  | 'tfjs-backend-wasm-threaded-simd.wasm';

/** Devices that have failed: their backend is made anew when it is asked for again. */
const failed = new Set<BackendName>();
/** Devices and canvases that are listened to already. */
const watched = new WeakSet<object>();

/**
 * Loads a backend and makes tfjs compute on it. Tensors of another backend do not come along.
 * @throws Error that says why the backend cannot be used
 */
export async function startBackend(name: BackendName, options: BackendOptions = {}): Promise<void> {
  if (failed.delete(name)) renew(name);
  try {
    await load[name](options);
  } catch (error) {
    throw new Error(t('The {name} backend does not start: {problem}', { name, problem: messageOf(error) }), {
      cause: error,
    });
  }
}

const load: Record<BackendName, (options: BackendOptions) => Promise<void>> = {
  async webgpu() {
    // The backend asks for an adapter without looking at what it gets.
    const adapter = await globalThis.navigator?.gpu?.requestAdapter({ powerPreference: 'high-performance' });
    if (!adapter) throw new Error(t('WebGPU finds no graphics adapter.'));
    await import('@tensorflow/tfjs-backend-webgpu');
    registerWebgpuKernels();
    await set('webgpu');
    const { device } = tf.backend() as tf.KernelBackend & { device: GPUDevice };
    if (watched.has(device)) return;
    watched.add(device);
    device.addEventListener('uncapturederror', ({ error }) => fail('webgpu', error.message));
    device.lost.then(({ reason, message }) => {
      if (reason !== 'destroyed') fail('webgpu', message);
    });
  },
  async webgl() {
    // By itself tfjs refuses WebGL in software; whoever asks for it here has been told.
    tf.env().set('SOFTWARE_WEBGL_ENABLED', true);
    await set('webgl');
    const backend = tf.backend() as tf.KernelBackend & { getGPGPUContext(): { gl: WebGL2RenderingContext } };
    const { canvas } = backend.getGPGPUContext().gl;
    if (watched.has(canvas)) return;
    watched.add(canvas);
    canvas.addEventListener('webglcontextlost', () => fail('webgl', t('The WebGL context was lost.')));
  },
  async wasm({ wasmPaths }) {
    const wasm = await import('@tensorflow/tfjs-backend-wasm');
    registerTrainingKernels();
    if (wasmPaths !== undefined && !tf.engine().registry.wasm) wasm.setWasmPaths(wasmPaths);
    await withAllCores(() => set('wasm'));
  },
  cpu: () => set('cpu'),
};

async function set(name: BackendName): Promise<void> {
  if (!(await tf.setBackend(name))) throw new Error(t('tfjs could not initialise it.'));
  await tf.ready();
}

function renew(name: BackendName): void {
  const factory = tf.findBackendFactory(name);
  if (!factory) return;
  tf.removeBackend(name);
  tf.registerBackend(name, factory);
}

function fail(name: BackendName, message: string): void {
  failed.add(name);
  // The first line says what happened, the others in which call.
  reportDeviceFailure(message.split('\n', 1)[0]!);
}

function messageOf(error: unknown): string {
  // tfjs's wasm backend rejects with a plain object.
  return typeof error === 'object' && error !== null && 'message' in error
    ? String(error.message)
    : String(error);
}
