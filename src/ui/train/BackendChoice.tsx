import { Select } from '@mantine/core';
import type { BackendInfo, BackendName } from '../../training/probe.ts';
import { useTraining } from '../state/training.ts';

const NAMES: Record<BackendName, string> = {
  webgpu: 'WebGPU',
  webgl: 'WebGL',
  wasm: 'WebAssembly',
  cpu: 'Plain JavaScript',
};

/** What computes: the graphics card or the processor. */
export function BackendChoice() {
  const backends = useTraining((s) => s.backends);
  const backend = useTraining((s) => s.backend);
  const idle = useTraining((s) => s.phase === 'idle');
  return (
    <Select
      label="Computes on"
      size="sm"
      w="100%"
      disabled={!idle}
      placeholder="Looking what this browser has"
      data={backends.map((info) => ({
        value: info.name,
        label: inWords(info),
        disabled: !info.available,
      }))}
      value={backend?.name ?? null}
      allowDeselect={false}
      onChange={(name) => name && void useTraining.getState().chooseBackend(name as BackendName)}
    />
  );
}

function inWords({ name, available, device, software, reason }: BackendInfo): string {
  if (!available) return `${NAMES[name]}: ${reason}`;
  if (software) return `${NAMES[name]}: ${device} (graphics in software: very slow)`;
  return `${NAMES[name]}: ${device}${name === 'cpu' ? ' (very slow)' : ''}`;
}
