import { t } from '../../i18n.ts';
import { isHdf5, readHdf5Weights } from './hdf5.ts';
import { readLayersModel } from './layersModel.ts';
import { type WeightsFile, WeightsFileError } from './weightsFile.ts';

/** A file that was dropped, or a zip's entry. */
export interface NamedBlob {
  name: string;
  blob: Blob;
}

/** Above the largest application with its top (VGG19: 575 MB). */
const MAX_BYTES = 2 ** 30;

/**
 * The weights in what was dropped: one `.h5`, one zip, or a tfjs layers-model's `model.json` with its `.bin` files.
 * @throws WeightsFileError that says what is wrong and what to do
 */
export async function readWeights(dropped: readonly NamedBlob[]): Promise<WeightsFile> {
  const files = dropped.length === 1 ? await unpacked(dropped[0]!) : dropped;
  if (files.reduce((sum, { blob }) => sum + blob.size, 0) > MAX_BYTES) {
    throw new WeightsFileError(t('These files are larger than 1 GB: too large for a browser.'));
  }
  for (const { blob } of files) {
    if (isHdf5(new Uint8Array(await blob.slice(0, 8).arrayBuffer()))) {
      return finite(await readHdf5Weights(new Uint8Array(await blob.arrayBuffer())));
    }
  }
  const model = files.find(({ name }) => baseName(name) === 'model.json');
  if (!model) throw new WeightsFileError(unknown(files));
  const bytesOf = async (path: string) => {
    const file = files.find(({ name }) => baseName(name) === baseName(path));
    return file ? new Uint8Array(await file.blob.arrayBuffer()) : null;
  };
  return finite(await readLayersModel(await model.blob.text(), bytesOf));
}

function unknown(files: readonly NamedBlob[]): string {
  const what =
    files.length === 1
      ? t('{name} is no file of weights. Drop a Keras .h5 file, or a tfjs model.json with its .bin files.', {
          name: files[0]!.name,
        })
      : t(
          'None of these files is a file of weights. Drop a Keras .h5 file, or a tfjs model.json with its .bin files.',
        );
  const failed = files.some(({ name }) => /\.h(df)?5$/.test(name));
  return failed ? `${what} ${t('The download may have failed: get it again.')}` : what;
}

async function unpacked(file: NamedBlob): Promise<readonly NamedBlob[]> {
  if ((await file.blob.slice(0, 4).text()) !== 'PK\x03\x04') return [file];
  const { BlobReader, BlobWriter, configure, ZipReader } = await import('@zip.js/zip.js');
  // This runs in a worker already.
  configure({ useWebWorkers: false });
  try {
    const entries = (await new ZipReader(new BlobReader(file.blob)).getEntries()).filter((e) => !e.directory);
    if (entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0) > MAX_BYTES) {
      throw new WeightsFileError(
        t('{name} is larger than 1 GB when unpacked: too large for a browser.', { name: file.name }),
      );
    }
    return await Promise.all(
      entries.map(async (entry) => ({
        name: entry.filename,
        blob: await entry.getData(new BlobWriter(), { checkSignature: true }),
      })),
    );
  } catch (cause) {
    if (cause instanceof WeightsFileError) throw cause;
    throw new WeightsFileError(
      t('{name} is damaged or incomplete: it cannot be unpacked. Download it again.', { name: file.name }),
      {
        cause,
      },
    );
  }
}

/** A damaged file may read well and hold rubbish. */
function finite(file: WeightsFile): WeightsFile {
  for (const { name, weights } of file.layers) {
    if (!weights.every(({ values }) => values.every(Number.isFinite))) {
      throw new WeightsFileError(
        t('The weights of layer "{name}" are not all numbers: the file is damaged. Download it again.', {
          name,
        }),
      );
    }
  }
  if (file.layers.length === 0) throw new WeightsFileError(t('This file holds no weights.'));
  return file;
}

const baseName = (path: string) => path.split('/').at(-1)!;
