import { describe, expect, it } from 'vitest';
import { type BackendInfo, chooseBackend, isSoftware, probeBackends } from '../../src/training/probe.ts';

const info = (name: BackendInfo['name'], available = true, software = false): BackendInfo => ({
  name,
  available,
  software,
  device: 'some device',
});

describe('chooseBackend', () => {
  it.each<[string, BackendInfo[], string]>([
    ['a real GPU', [info('webgpu'), info('webgl'), info('wasm'), info('cpu')], 'webgpu'],
    ['WebGL alone', [info('webgpu', false), info('webgl'), info('wasm'), info('cpu')], 'webgl'],
    [
      'GPUs in software',
      [info('webgpu', true, true), info('webgl', true, true), info('wasm'), info('cpu')],
      'wasm',
    ],
    [
      'a software adapter beside real WebGL',
      [info('webgpu', true, true), info('webgl'), info('wasm')],
      'webgl',
    ],
    ['nothing but JavaScript', [info('webgpu', false), info('wasm', false), info('cpu')], 'cpu'],
  ])('with %s', (_, infos, expected) => {
    expect(chooseBackend(infos)).toBe(expected);
    expect(chooseBackend(infos.toReversed())).toBe(expected);
  });
});

describe('isSoftware', () => {
  it.each([
    'google swiftshader SwiftShader Device (Subzero)',
    'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)',
    'ANGLE (Mesa, llvmpipe (LLVM 15.0.6, 256 bits), OpenGL 4.5)',
    'ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11 vs_5_0 ps_5_0, D3D11)',
  ])('%s', (device) => expect(isSoftware(device)).toBe(true));

  it.each([
    'apple common-3',
    'nvidia turing',
    'ANGLE (Intel, Mesa Intel(R) UHD Graphics 620 (KBL GT2), OpenGL 4.6)',
  ])('not %s', (device) => expect(isSoftware(device)).toBe(false));
});

describe('probeBackends', () => {
  it('says in Node what is there and why the rest is not', async () => {
    const infos = await probeBackends();
    expect(infos.map(({ name, available }) => [name, available])).toEqual([
      ['webgpu', false],
      ['webgl', false],
      ['wasm', true],
      ['cpu', true],
    ]);
    for (const { available, reason, device } of infos) {
      expect(available ? device : reason).toMatch(/\w/);
    }
    expect(infos[2]!.device).toBe('1 thread, SIMD');
    expect(chooseBackend(infos)).toBe('wasm');
  });
});
