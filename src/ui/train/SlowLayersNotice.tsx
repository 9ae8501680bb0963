import { Alert } from '@mantine/core';
import type { LayerSpec } from '../../models/layers.ts';
import { slowLayers } from '../../models/recurrent/slowLayers.ts';
import { useBackends } from '../state/backends.ts';

interface SlowLayersNoticeProps {
  layers: readonly LayerSpec[];
  /** Sentences that stand beside it already. */
  told?: readonly string[];
}

/** Says which recurrent layers will be slow on the backend in use, and what to do; nothing where none is. */
export function SlowLayersNotice({ layers, told = [] }: SlowLayersNoticeProps) {
  const backend = useBackends((s) => s.backend?.name);
  if (!backend) return null;
  return slowLayers(layers, backend)
    .filter((slow) => !told.includes(slow))
    .map((slow) => (
      <Alert key={slow} color="yellow" p="xs">
        {slow}
      </Alert>
    ));
}
