import { afterEach, describe, expect, it, vi } from 'vitest';
import { LIBRARY } from '../../../src/experiments/library.ts';
import { recipeLayers } from '../../../src/experiments/recipeLayers.ts';
import { clipShape } from '../../../src/features/clipShape.ts';
import type { LayerSpec } from '../../../src/models/layers.ts';
import { slowLayers } from '../../../src/models/recurrent/slowLayers.ts';

const wide = { className: 'LSTM', units: 512 } as const;
const narrow = { className: 'GRU', units: 256 } as const;
const dense: LayerSpec = { className: 'Dense', units: 512 };

afterEach(() => vi.restoreAllMocks());

describe('what is said of slow recurrent layers', () => {
  it('names the layer, the reason and what to do', () => {
    const told =
      'LSTM is computed timestep by timestep, many times slower. 512 units are more than the 256 that the fast form takes. Use 256 or fewer.';
    for (const backend of ['webgpu', 'wasm', 'cpu']) {
      expect(slowLayers([narrow, wide, dense], backend)).toEqual([told]);
      expect(slowLayers([{ className: 'Bidirectional', layer: wide }], backend)).toEqual([told]);
    }
  });

  it('is said once of layers alike, and of each that differs', () => {
    const layers: LayerSpec[] = [
      wide,
      wide,
      { className: 'LSTM', units: 300 },
      { ...wide, className: 'GRU' },
    ];
    const told = slowLayers(layers, 'wasm');
    expect(told).toHaveLength(3);
    expect(told.map((sentence) => sentence.match(/\d+/)![0])).toEqual(['512', '300', '512']);
  });

  it('is nothing where a network has no recurrent layers', () => {
    expect(slowLayers([dense, { className: 'Flatten' }], 'webgl')).toEqual([]);
  });

  it('of WebGL is to compute on something else, and so of wasm without 128-bit instructions', () => {
    expect(slowLayers([narrow], 'webgl')).toEqual([expect.stringMatching(/^GRU .* needs WebGPU or Web/)]);
    vi.spyOn(WebAssembly, 'validate').mockReturnValue(false);
    expect(slowLayers([narrow], 'wasm')).toEqual([expect.stringMatching(/^GRU .* or compute on WebGPU\.$/)]);
    expect(slowLayers([narrow], 'webgpu')).toEqual([]);
  });

  it.each(['webgpu', 'wasm', 'cpu'])('is nothing of any recipe that ships, on %s', (backend) => {
    for (const { recipe } of LIBRARY) {
      const shape = clipShape(recipe.clips.seconds, recipe.features);
      expect(slowLayers(recipeLayers(recipe, shape, 10), backend)).toEqual([]);
    }
  });
});
