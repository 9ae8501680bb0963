import { hasSimd } from '../hasSimd.ts';
import { t } from '../i18n.ts';
import { wasmThreads } from './wasm/threads.ts';

/** In the order of preference. */
export const backendNames = ['webgpu', 'webgl', 'wasm', 'cpu'] as const;
export type BackendName = (typeof backendNames)[number];

export interface BackendInfo {
  name: BackendName;
  available: boolean;
  /** What computes: the GPU's name, or threads and SIMD, see {@link deviceInWords}. Empty where unavailable. */
  device: string;
  /** A GPU played by the CPU (SwiftShader, llvmpipe, …): 25 to 50 times slower than wasm. */
  software: boolean;
  /** Why it is unavailable. */
  reason?: string;
}

/** What this browser (or Node) can compute on; loads no backend. */
export async function probeBackends(): Promise<BackendInfo[]> {
  return [await probeWebGpu(), probeWebGl(), probeWasm(), cpu];
}

/** The fastest backend: webgpu, webgl, wasm, cpu, but wasm before a GPU in software. */
export function chooseBackend(infos: readonly BackendInfo[]): BackendName {
  const chosen = backendNames.find((name) =>
    infos.some((info) => info.name === name && info.available && !info.software),
  );
  return chosen ?? 'cpu';
}

const SOFTWARE = /swiftshader|llvmpipe|lavapipe|softpipe|software|basic render|\bwarp\b/i;

/** Whether a GPU of this name is played by the CPU. */
export function isSoftware(device: string): boolean {
  return SOFTWARE.test(device);
}

const UNNAMED_GPU = 'unnamed GPU';

async function probeWebGpu(): Promise<BackendInfo> {
  const gpu = globalThis.navigator?.gpu;
  if (!gpu)
    return unavailable('webgpu', t('This browser has no WebGPU, or the page is not served over HTTPS.'));
  try {
    const adapter = await gpu.requestAdapter({ powerPreference: 'high-performance' });
    if (!adapter) return unavailable('webgpu', t('WebGPU finds no graphics adapter.'));
    const { vendor, architecture, description, isFallbackAdapter } = adapter.info;
    const device = [vendor, architecture, description].filter(Boolean).join(' ') || UNNAMED_GPU;
    return { name: 'webgpu', available: true, device, software: isFallbackAdapter || isSoftware(device) };
  } catch (error) {
    return unavailable('webgpu', t('WebGPU fails: {problem}', { problem: String(error) }));
  }
}

function probeWebGl(): BackendInfo {
  if (typeof OffscreenCanvas === 'undefined') return unavailable('webgl', t('There is no OffscreenCanvas.'));
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
  if (!gl) return unavailable('webgl', t('There is no WebGL 2.'));
  const renderer = gl.getExtension('WEBGL_debug_renderer_info');
  const device = String(gl.getParameter(renderer ? renderer.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  const floats = gl.getExtension('EXT_color_buffer_float');
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  if (!floats) return unavailable('webgl', t('WebGL cannot compute in 32-bit floating point here.'));
  return { name: 'webgl', available: true, device, software: isSoftware(device) };
}

function probeWasm(): BackendInfo {
  if (typeof WebAssembly === 'undefined') return unavailable('wasm', t('There is no WebAssembly.'));
  const threads = wasmThreads();
  const device = `${threads} ${threads === 1 ? 'thread' : 'threads'}${hasSimd() ? ', SIMD' : ''}`;
  return { name: 'wasm', available: true, device, software: false };
}

const cpu: BackendInfo = { name: 'cpu', available: true, device: 'JavaScript, 1 thread', software: false };

/** What computes, in the user's words: records keep it in English, so that they can be compared. */
export function deviceInWords(device: string): string {
  if (device === UNNAMED_GPU) return t('unnamed GPU');
  if (device === cpu.device) return t('JavaScript, 1 thread');
  const [, threads, simd] = /^(\d+) threads?(, SIMD)?$/.exec(device) ?? [];
  return threads === undefined
    ? device
    : t('{threads, plural, one {# thread} other {# threads}}{simd, select, yes {, SIMD} other {}}', {
        threads: Number(threads),
        simd: simd ? 'yes' : 'no',
      });
}

function unavailable(name: BackendName, reason: string): BackendInfo {
  return { name, available: false, device: '', software: false, reason };
}
