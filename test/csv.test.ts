import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toCsv } from '../src/csv.ts';
import { parseCsv } from './helpers/parseCsv.ts';

it('is what RFC 4180 shows', () => {
  expect(
    toCsv([
      ['aaa', 'b "bb"', 'c\r\ncc'],
      ['x,y', 0.5, null],
    ]),
  ).toBe('aaa,"b ""bb""","c\r\ncc"\r\n"x,y",0.5,\r\n');
});

it('is read again as it was written, whatever is in it', () => {
  const text = fc.oneof(fc.string(), fc.stringMatching(/^[",\r\n a]*$/));
  const table = fc
    .integer({ min: 2, max: 4 })
    .chain((width) => fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 1 }));
  fc.assert(
    fc.property(table, (rows) => {
      expect(parseCsv(toCsv(rows))).toEqual(rows);
    }),
  );
});
