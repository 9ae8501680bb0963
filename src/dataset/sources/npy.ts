import { locale, t } from '../../i18n.ts';

/** A NumPy array file that Melscope can read. */
export interface NpyArray {
  dtype: 'uint8' | 'float32' | 'float64';
  /** Row-major. */
  shape: readonly number[];
  /** Bytes before the first value. */
  offset: number;
}

/** A `.npy` file or its list of tracks that cannot be used; the message says what to do. */
export class SpectrogramFileError extends Error {
  override readonly name = 'SpectrogramFileError';
}

const DTYPES: Readonly<Record<string, NpyArray['dtype']>> = {
  '|u1': 'uint8',
  '<f4': 'float32',
  '<f8': 'float64',
};
export const BYTES_PER_VALUE = { uint8: 1, float32: 4, float64: 8 } as const;
const MAGIC = Uint8Array.of(0x93, ...new TextEncoder().encode('NUMPY'));
/** More than any header of a plain array needs. */
const HEADER_BYTES = 1 << 16;

/**
 * Reads the header of a `.npy` file: format 1 or 2, uint8 or little-endian float, C order.
 * https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html
 * @throws SpectrogramFileError
 */
export async function readNpyHeader(file: Blob): Promise<NpyArray> {
  const start = await file.slice(0, HEADER_BYTES).arrayBuffer();
  const bytes = new Uint8Array(start);
  if (MAGIC.some((byte, i) => bytes[i] !== byte) || bytes.length < 12)
    throw new SpectrogramFileError(t('This is no NumPy file: save the array with np.save.'));
  const version = bytes[MAGIC.length];
  if (version !== 1 && version !== 2)
    throw new SpectrogramFileError(
      t('This is NumPy format {version}; formats 1 and 2 can be read. Save a plain array with np.save.', {
        version: String(version),
      }),
    );
  const view = new DataView(start);
  const [length, headerAt] = version === 1 ? [view.getUint16(8, true), 10] : [view.getUint32(8, true), 12];
  const offset = headerAt + length;
  const header = new TextDecoder().decode(bytes.subarray(headerAt, offset));
  const array = { ...parseHeader(header), offset };
  const size = array.shape.reduce((a, b) => a * b, BYTES_PER_VALUE[array.dtype]);
  if (file.size !== offset + size)
    throw new SpectrogramFileError(
      t(
        'The file is damaged or incomplete: an array of {shape} ({type}) takes {needed} bytes, but there are {found}. Copy or save it again.',
        {
          shape: array.shape.join(' × '),
          type: array.dtype,
          needed: (offset + size).toLocaleString(locale),
          found: file.size.toLocaleString(locale),
        },
      ),
    );
  return array;
}

/** The header is a Python dictionary with three known keys. */
function parseHeader(header: string): Pick<NpyArray, 'dtype' | 'shape'> {
  const descr = /'descr':\s*'([^']*)'/.exec(header)?.[1];
  const fortran = /'fortran_order':\s*(True|False)/.exec(header)?.[1];
  const shape = /'shape':\s*\(([\d,\s]*)\)/.exec(header)?.[1];
  if (descr === undefined || !fortran || shape === undefined)
    throw new SpectrogramFileError(
      t(
        'The header of this NumPy file cannot be read: it must hold one plain array of uint8, float32 or float64.',
      ),
    );
  const dtype = DTYPES[descr];
  if (!dtype)
    throw new SpectrogramFileError(
      t(
        "Its values are of type {type}; uint8, float32 and float64 (little-endian) can be read. Convert it with a.astype('float32').",
        { type: descr },
      ),
    );
  if (fortran === 'True')
    throw new SpectrogramFileError(
      t('Its values are in Fortran order. Save it in C order: np.save(name, np.ascontiguousarray(a)).'),
    );
  return {
    dtype,
    shape: shape
      .split(',')
      .filter((part) => part.trim())
      .map(Number),
  };
}
