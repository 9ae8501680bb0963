import type { BackendInfo, BackendName } from '../../training/probe.ts';

export const BACKEND_NAMES: Record<BackendName, string> = {
  webgpu: 'WebGPU',
  webgl: 'WebGL',
  wasm: 'WebAssembly',
  cpu: 'Plain JavaScript',
};

/** A backend and its device, or why it cannot be used. */
export function backendInWords({ name, available, device, software, reason }: BackendInfo): string {
  if (!available) return `${BACKEND_NAMES[name]}: ${reason}`;
  if (software) return `${BACKEND_NAMES[name]}: ${device} (graphics in software: very slow)`;
  return `${BACKEND_NAMES[name]}: ${device}${name === 'cpu' ? ' (very slow)' : ''}`;
}
