import { expect, test } from 'vitest';
import { bytesInWords } from '../../../src/ui/train/bytesInWords.ts';

test('sizes are said as roughly as they are known', () => {
  expect([4.2e5, 3.96e7, 3.14e8, 1.71e9, 1.06e10].map(bytesInWords)).toEqual([
    '1 MB',
    '40 MB',
    '310 MB',
    '1.7 GB',
    '11 GB',
  ]);
});
