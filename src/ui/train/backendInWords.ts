import type { BackendInfo, BackendName } from '../../training/probe.ts';

const NAMES: Record<BackendName, string> = {
  webgpu: 'WebGPU',
  webgl: 'WebGL',
  wasm: 'WebAssembly',
  cpu: 'Plain JavaScript',
};

/** A backend and its device, or why it cannot be used. */
export function backendInWords({ name, available, device, software, reason }: BackendInfo): string {
  if (!available) return `${NAMES[name]}: ${reason}`;
  if (software) return `${NAMES[name]}: ${device} (graphics in software: very slow)`;
  return `${NAMES[name]}: ${device}${name === 'cpu' ? ' (very slow)' : ''}`;
}
