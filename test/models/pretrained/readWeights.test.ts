import { readFileSync } from 'node:fs';
import { BlobWriter, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js';
import { describe, expect, it } from 'vitest';
import { readWeights } from '../../../src/models/pretrained/readWeights.ts';
import { WeightsFileError } from '../../../src/models/pretrained/weightsFile.ts';
import expected from '../../fixtures/weights/expected.json' with { type: 'json' };

const bytesOf = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/weights/${name}`, import.meta.url)));
const named = (name: string, bytes = bytesOf(name)) => ({ name, blob: new Blob([bytes]) });
const LAYERS_MODEL = ['model.json', 'group1-shard1of2.bin', 'group1-shard2of2.bin'];

async function zipped(names: readonly string[], folder = ''): Promise<Blob> {
  const zip = new ZipWriter(new BlobWriter());
  for (const name of names) await zip.add(folder + name, new Uint8ArrayReader(bytesOf(name)));
  return zip.close();
}

/** Layer by layer the shapes and the first value, as Keras had them. */
const kerasWeights = Object.entries(expected.weights)
  .map(([name, weights]) => ({ name, weights }))
  .sort((a, b) => a.name.localeCompare(b.name));

const read = async (...files: Parameters<typeof readWeights>[0]) => {
  const { layers, ordered } = await readWeights(files);
  const brief = layers.map(({ name, weights }) => ({
    name,
    weights: weights.map(({ shape, values }) => {
      expect(values.length).toBe(shape.reduce((size, side) => size * side, 1));
      return { shape, first: values[0] };
    }),
  }));
  return { ordered, layers, brief: brief.sort((a, b) => a.name.localeCompare(b.name)) };
};

describe('weights that Keras wrote', () => {
  it.each([
    ['the layout of the published application files', 'keras2.h5', true],
    ['the older names, and names spread over several attributes', 'old_names.h5', true],
    ['a whole model', 'whole_model.h5', true],
    ['Keras 3', 'keras3.weights.h5', false],
  ])('%s', async (_, name, ordered) => {
    const file = await read(named(name));
    expect(file.brief).toEqual(kerasWeights);
    expect(file.ordered).toBe(ordered);
  });

  it('keeps the order of the network, not that of the alphabet', async () => {
    const { layers } = await readWeights([named('renamed.h5')]);
    expect(layers.map(({ name }) => name)).toEqual(['block1_31', 'block2_33', 'block2_34', 'predictions_37']);
  });
});

describe('a tfjs layers-model', () => {
  it('dropped as files, a weight cut in two', async () => {
    expect((await read(...LAYERS_MODEL.map((name) => named(name)))).brief).toEqual(kerasWeights);
  });

  it('as a zip, in a folder', async () => {
    const blob = await zipped(LAYERS_MODEL, 'my model/');
    expect((await read({ name: 'model.zip', blob })).brief).toEqual(kerasWeights);
  });

  it('an .h5 in a zip', async () => {
    expect((await read({ name: 'w.zip', blob: await zipped(['keras2.h5']) })).brief).toEqual(kerasWeights);
  });
});

describe('what cannot be read is refused in words', () => {
  const refused = (...files: Parameters<typeof readWeights>[0]) =>
    readWeights(files).then(
      () => 'read',
      (error) => {
        expect(error).toBeInstanceOf(WeightsFileError);
        return (error as Error).message;
      },
    );
  const whole = bytesOf('keras2.h5');

  it('a download that broke off, at any place', async () => {
    for (const length of [10, 100, 2000, 9000, whole.length - 1]) {
      expect(await refused(named('x.h5', whole.slice(0, length)))).toMatch(
        /damaged or incomplete.*Download it again/,
      );
    }
  });

  it('a page of HTML with the name of weights', async () => {
    expect(await refused(named('x.h5', new TextEncoder().encode('<html>404</html>')))).toMatch(
      /x\.h5 is no file of weights.*The download may have failed/,
    );
  });

  it('an empty file, and files that belong to nothing', async () => {
    expect(await refused(named('x.h5', new Uint8Array()))).toMatch(/no file of weights/);
    expect(await refused(named('a.txt', new Uint8Array(9)), named('b.txt', new Uint8Array(9)))).toMatch(
      /None of these files is a file of weights/,
    );
  });

  it('model.json without one of its files', async () => {
    expect(await refused(named('model.json'), named('group1-shard1of2.bin'))).toMatch(
      /needs the file group1-shard2of2\.bin\. Drop model\.json and all/,
    );
  });

  it('weights shorter than model.json says', async () => {
    const short = named('group1-shard2of2.bin', bytesOf('group1-shard2of2.bin').slice(0, -8));
    expect(await refused(named('model.json'), named('group1-shard1of2.bin'), short)).toMatch(/too short/);
  });

  it('a model.json of something else', async () => {
    expect(await refused(named('model.json', new TextEncoder().encode('{"a":1}')))).toMatch(
      /lists no weights/,
    );
  });

  it('numbers that are none', async () => {
    const bytes = bytesOf('group1-shard2of2.bin');
    new DataView(bytes.buffer, bytes.byteOffset).setFloat32(bytes.length - 4, Number.NaN, true);
    const [json, first] = LAYERS_MODEL.map((name) => named(name));
    expect(await refused(json!, first!, named('group1-shard2of2.bin', bytes))).toMatch(
      /"predictions" are not all numbers/,
    );
  });
});
