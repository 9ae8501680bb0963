import { Alert } from '@mantine/core';
import type { LayerSpec } from '../../models/layers.ts';
import { slowLayers } from '../../models/recurrent/slowLayers.ts';
import { useBackends } from '../state/backends.ts';

/** Says which recurrent layers will be slow on the backend in use, and what to do; nothing where none is. */
export function SlowLayersNotice({ layers }: { layers: readonly LayerSpec[] }) {
  const backend = useBackends((s) => s.backend?.name);
  return (
    backend &&
    slowLayers(layers, backend).map((slow) => (
      <Alert key={slow} color="yellow" p="xs">
        {slow}
      </Alert>
    ))
  );
}
