import { describe, expect, it } from 'vitest';
import type { MatchReport } from '../../../../src/models/pretrained/match.ts';
import { matchedInWords, refusalInWords, shapesInWords } from '../../../../src/ui/train/pretrained/words.ts';

const report = (change: Partial<MatchReport>): MatchReport => ({
  by: 'name',
  matched: [],
  missing: [],
  unused: [],
  wrongShape: [],
  ...change,
});
const found = (count: number) =>
  Array.from({ length: count }, (_, i) => ({ layer: `l${i}`, inFile: `l${i}` }));

describe('what is said of a file of weights', () => {
  it('that fits by name, with a top', () => {
    expect(matchedInWords(report({ matched: found(16), unused: ['fc1', 'fc2', 'predictions'] }))).toBe(
      'All 16 layers found their weights by name and shape. 3 layers of the file are not needed.',
    );
  });

  it('that fits by order', () => {
    expect(matchedInWords(report({ by: 'order', matched: found(80) }))).toMatch(
      /^All 80 layers found their weights by their order: the file names its layers otherwise/,
    );
  });

  it('that is another application’s', () => {
    const refused = { report: report({ missing: ['a'] }), recognised: 'ResNet50' } as const;
    expect(refusalInWords(refused, 'Xception')).toBe(
      'This file holds ResNet50’s weights. Drop Xception’s, or choose ResNet50 as the network. Nothing was changed.',
    );
  });

  it('that is nobody’s, or the right one’s and still wrong', () => {
    const wrongShape = [{ layer: 'c', expected: [[3]], found: [[4]] }];
    const some = report({ matched: found(14), missing: ['a', 'b'], wrongShape });
    const expected =
      '14 of VGG19’s 17 layers found their weights; 2 layers are not in the file and 1 layer has another shape. A base needs all of them, so nothing was changed.';
    expect(refusalInWords({ report: some, recognised: null }, 'VGG19')).toBe(expected);
    expect(refusalInWords({ report: some, recognised: 'VGG19' }, 'VGG19')).toBe(expected);
  });

  it('shapes', () => {
    expect(shapesInWords([[3, 3, 64, 128], [128]])).toBe('3×3×64×128 + 128');
  });
});
