import { expect, it } from 'vitest';
import { studyCsv } from '../../../src/experiments/studies/studyCsv.ts';
import { STUDIES, studyOf } from '../../../src/experiments/studies.ts';
import { parseCsv } from '../../helpers/parseCsv.ts';
import { DATASET, recipeOf, runOf } from './runs.ts';

/** The lines as objects. */
function read(csv: string): Record<string, string>[] {
  const [header, ...lines] = parseCsv(csv);
  for (const line of lines) expect(line).toHaveLength(header!.length);
  return lines.map((line) => Object.fromEntries(header!.map((name, i) => [name, line[i]!])));
}

it('has a line for every reported figure, measured or not', () => {
  for (const study of STUDIES) {
    const cells = study.tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells.filter(Boolean)));
    const lines = read(studyCsv(study, [], DATASET.fingerprint, new Map()));
    expect(lines).toHaveLength(cells.length);
    expect(new Set(lines.map(({ measured }) => measured))).toEqual(new Set(['not measured here']));
  }
});

it('has each figure with what it was measured on and how far it is from the report’s', () => {
  const whole = runOf(recipeOf('R4.colour'), 0.55);
  const short = runOf(recipeOf('R4.colour', { epochs: 2 }), 0.25);
  const lines = read(studyCsv(studyOf('R4'), [whole, short], DATASET.fingerprint, new Map()));
  const [first, second] = lines.filter(({ row }) => row === 'R4.colour');
  expect(first).toMatchObject({
    report: 'R4',
    settings: 'System: colour linear spectrogram',
    reported: '40–50 %',
    'reported value': '0.4',
    'reported value to': '0.5',
    metric: 'validation accuracy by track',
    measured: '0.55',
    'counted over (most)': '20',
    part: 'validation',
    'dataset fingerprint': DATASET.fingerprint,
    dataset: 'built-in synthetic music, 80 tracks of 4 genres',
    split: 'by track, random',
    leaky: 'no',
    'changed fields': '',
    'run ids': whole.id,
  });
  expect(Number(first!['measured less reported'])).toBeCloseTo(0.05, 12);
  expect(Number(first!['95 % low'])).toBeCloseTo(0.45, 12);
  expect(second).toMatchObject({ measured: '0.25', 'changed fields': 'Epochs: 2 instead of 100' });
  expect(second!['what differs']).toContain('Epochs: 2 instead of 100.');
});
