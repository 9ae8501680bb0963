import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { modelCardMarkdown } from '../../scripts/modelCardMarkdown.ts';
import { accuracyOf, modelCardSchema } from '../../src/experiments/modelCard.ts';
import { readModelFile } from '../../src/storage/modelFile.ts';
import { FILLED_CARD } from '../helpers/modelCard.ts';

const committed = modelCardSchema.parse(
  JSON.parse(readFileSync(new URL('../../public/models/gtzan.card.json', import.meta.url), 'utf8')),
);

describe('the committed model card', () => {
  it('is of the committed model', async () => {
    const file = new Blob([readFileSync(new URL('../../public/models/gtzan.zip', import.meta.url))]);
    expect(committed.bytes).toBe(file.size);
    expect(committed.bytes).toBeLessThan(4e6);
    const { training, genres } = await readModelFile(file);
    expect(committed.trained.at).toBe(training.trainedAt);
    expect(committed.genres).toEqual(genres);
  });

  it('is what its page says', () => {
    const page = readFileSync(new URL('../../public/models/README.md', import.meta.url), 'utf8');
    expect(page).toBe(modelCardMarkdown(committed));
  });
});

describe('accuracyOf', () => {
  it('counts the diagonal', () => {
    expect(accuracyOf(FILLED_CARD.recordings!.matrix, FILLED_CARD.genres)).toMatchObject({
      right: 12,
      of: 15,
      share: 0.8,
    });
  });

  it('leaves out the rows of genres that the model does not know', () => {
    const { genres, matrix } = FILLED_CARD.emotify!;
    const { right, of, interval } = accuracyOf(matrix, genres, FILLED_CARD.genres);
    expect([right, of]).toEqual([4, 9]);
    // Wilson's formula in Python, of 4 in 9.
    expect(interval.low).toBeCloseTo(0.188779, 5);
    expect(interval.high).toBeCloseTo(0.733349, 5);
  });
});

describe('modelCardMarkdown', () => {
  const page = modelCardMarkdown(FILLED_CARD);

  it('gives every figure with what it was measured on', () => {
    expect(page).toContain('`gtzan.zip`, 1.23 MB, tells 3 genres apart: blues, metal, pop.');
    expect(page).toContain('Trained on 60 tracks, tuned on 20, tested once on 40');
    expect(page).toMatch(/\| validation \| 16 of 20 \| 80\.0 % \|/);
    expect(page).toMatch(/\| test \| 34 of 40 \| 85\.0 % \|/);
    expect(page).toContain('12 of 15 right, 80.0 %');
    expect(page).toContain('Of pop: 4 of 9 right, 44.4 %');
    expect(page).toContain('median 0.64 s, longest 1.35 s');
    expect(page).toContain('temperature of 1.37, fitted on the 20 validation tracks');
    expect(page).toContain('10.0 % before, 8.0 % after');
    expect(page).toContain('| noise | 9 of 10 |');
    expect(page).toContain('| **metal** | 1 | 4 |  |');
    // Bins without tracks say nothing.
    expect(page).toContain('| 25–50 % | 4 | 40 % | 50 % |');
    expect(page).not.toContain('| 0–25 %');
    expect(page).not.toContain('Not measured');
  });

  it('says what was not measured', () => {
    const bare = modelCardMarkdown({
      ...FILLED_CARD,
      filtered: null,
      recordings: null,
      emotify: null,
      foreign: null,
    });
    expect(bare.match(/Not measured yet\./g)).toHaveLength(5);
    expect(bare).not.toMatch(/NaN|undefined|null/);
  });
});

describe('modelCardSchema', () => {
  it('takes a card with every figure, and none with a figure that cannot be', () => {
    expect(modelCardSchema.parse(FILLED_CARD)).toEqual(FILLED_CARD);
    const { recordings } = FILLED_CARD;
    for (const wrong of [
      { recordings: { ...recordings, matrix: [[-1]] } },
      { recordings: { ...recordings, medianSeconds: null } },
      { filtered: { ...FILLED_CARD.filtered, temperature: 0 } },
      { accuracy: 0.9 },
    ])
      expect(modelCardSchema.safeParse({ ...FILLED_CARD, ...wrong }).success).toBe(false);
  });
});
