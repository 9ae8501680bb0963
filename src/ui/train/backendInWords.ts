import { t } from '../../i18n.ts';
import { type BackendInfo, type BackendName, deviceInWords } from '../../training/probe.ts';

export const BACKEND_NAMES: Record<BackendName, string> = {
  webgpu: 'WebGPU',
  webgl: 'WebGL',
  wasm: 'WebAssembly',
  cpu: t('Plain JavaScript'),
};

/** A backend and its device, or why it cannot be used. */
export function backendInWords({ name, available, device, software, reason }: BackendInfo): string {
  if (!available) return `${BACKEND_NAMES[name]}: ${reason}`;
  const backend = `${BACKEND_NAMES[name]}: ${deviceInWords(device)}`;
  if (software) return t('{backend} (graphics in software: very slow)', { backend });
  return name === 'cpu' ? t('{backend} (very slow)', { backend }) : backend;
}
