import { describe, expect, it } from 'vitest';
import { completenessNote } from '../../src/audio/limits.ts';

describe('completenessNote', () => {
  it.each<[number, number, string | undefined]>([
    [30, 30, undefined],
    [30.05, 30, undefined],
    [27.1, 30, undefined],
    [1.6, 2, undefined],
    [1.4, 30, 'only 1.4 s of 30 s could be decoded: the file is damaged'],
    [26, 30.04, 'only 26 s of 30 s could be decoded: the file is damaged'],
    [900, 3600, 'only the first 15 minutes are used'],
    [900, 900, undefined],
    [899.9, 3600, undefined],
    [200, 3600, 'only 200 s of 3600 s could be decoded: the file is damaged'],
  ])('%d s of %d s', (decoded, expected, note) => {
    expect(completenessNote(decoded, expected)).toBe(note);
  });
});
