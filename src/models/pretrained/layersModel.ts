import { z } from 'zod';
import { t } from '../../i18n.ts';
import { type FileWeight, groupByLayer, type WeightsFile, WeightsFileError } from './weightsFile.ts';

const manifestSchema = z.object({
  weightsManifest: z.array(
    z.object({
      paths: z.array(z.string()),
      weights: z.array(
        z.object({
          name: z.string(),
          shape: z.array(z.int().nonnegative()),
          dtype: z.string(),
          quantization: z.unknown().optional(),
        }),
      ),
    }),
  ),
});

/**
 * The weights of a tfjs layers-model.
 * @param json the text of `model.json`
 * @param bytesOf one of its files of weights; null where it was not given
 * @throws WeightsFileError when a file is missing, too short, or not of float32
 */
export async function readLayersModel(
  json: string,
  bytesOf: (name: string) => Promise<Uint8Array | null>,
): Promise<WeightsFile> {
  const weights: FileWeight[] = [];
  for (const { paths, weights: specs } of parse(json).weightsManifest) {
    const parts = await Promise.all(paths.map((path) => part(path, bytesOf)));
    const bytes = joined(parts);
    let offset = 0;
    for (const { name, shape, dtype, quantization } of specs) {
      if (dtype !== 'float32' || quantization) {
        throw new WeightsFileError(
          t('The weights "{name}" are not plain float32: convert the model without quantization.', { name }),
        );
      }
      const length = shape.reduce((size, side) => size * side, 1);
      if (bytes.length < offset + length * 4) {
        throw new WeightsFileError(
          t('{files} is too short for what model.json lists. Download the files again.', {
            files: paths.join(', '),
          }),
        );
      }
      weights.push({ name, shape, values: floats(bytes, offset, length) });
      offset += length * 4;
    }
  }
  return { layers: groupByLayer(weights), ordered: true };
}

function parse(json: string): z.output<typeof manifestSchema> {
  try {
    return manifestSchema.parse(JSON.parse(json));
  } catch (cause) {
    throw new WeightsFileError(
      t('This model.json is not that of a tfjs layers-model: it lists no weights.'),
      {
        cause,
      },
    );
  }
}

async function part(
  path: string,
  bytesOf: (name: string) => Promise<Uint8Array | null>,
): Promise<Uint8Array> {
  const bytes = await bytesOf(path);
  if (bytes) return bytes;
  throw new WeightsFileError(
    t('model.json needs the file {file}. Drop model.json and all its .bin files together, or as one zip.', {
      file: path,
    }),
  );
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const bytes of parts) {
    all.set(bytes, offset);
    offset += bytes.length;
  }
  return all;
}

function floats(bytes: Uint8Array, offset: number, length: number): Float32Array {
  // A copy starts at a multiple of four, as a Float32Array must.
  return new Float32Array(bytes.slice(offset, offset + length * 4).buffer);
}
