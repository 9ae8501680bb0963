import { crc32, deflateSync } from 'node:zlib';

type Rgb = readonly [number, number, number];

/** A PNG file of 8-bit RGB pixels. @param colourAt of column and row, row 0 at the top */
export function png(width: number, height: number, colourAt: (x: number, y: number) => Rgb): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = Array.from({ length: height }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: width }, (_, x) => colourAt(x, y)).flat()]),
  );
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** A picture whose light is at the top or at the bottom, like a high or a low sound; each number another one. */
export function picture(genre: 'high' | 'low', n: number): Buffer {
  return png(40, 30, (x, y) => {
    const light = (genre === 'high') === y < 15;
    const stripe = (x + n * 3) % 7 === 0 ? 60 : 0;
    return light ? [230 - stripe, 180, 90] : [30, 10 + stripe, 60];
  });
}

/** A `.npy` file of format 1. @param values 0..255, tracks × bands × frames */
export function npy(shape: readonly number[], values: Uint8Array): Buffer {
  const dictionary = `{'descr': '|u1', 'fortran_order': False, 'shape': (${shape.join(', ')}), }`;
  const header = `${dictionary.padEnd(117)}\n`;
  return Buffer.concat([Buffer.from('\x93NUMPY\x01\x00\x76\x00', 'latin1'), Buffer.from(header), values]);
}
