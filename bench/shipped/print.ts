import { accuracyInWords } from '../../scripts/inWords.ts';
import { accuracyOf } from '../../src/experiments/modelCard.ts';
import type { Answered } from './answer.ts';

/** The genres of some recordings, in their order. */
export const genresOf = (answers: readonly Answered[]) => [...new Set(answers.map(({ genre }) => genre))];

/** Counts; rows the recordings' genres, columns the model's. */
export function matrixOf(answers: readonly Answered[], genres: readonly string[]): number[][] {
  return genresOf(answers).map((genre) =>
    genres.map((predicted) => answers.filter((a) => a.genre === genre && a.predicted === predicted).length),
  );
}

export function secondsOf(answers: readonly Answered[]): { median: number; longest: number } {
  const sorted = answers.map(({ seconds }) => seconds).sort((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)]!, longest: sorted.at(-1)! };
}

const cell = (text: string | number) => String(text).slice(0, 6).padStart(7);

/** @param genres of the model */
export function printAnswers(folder: string, answers: readonly Answered[], genres: readonly string[]): void {
  const rows = genresOf(answers);
  const matrix = matrixOf(answers, genres);
  console.log(`\n${folder}`);
  rows.forEach((genre, row) => {
    if (genres.includes(genre))
      console.log(`${genre}: ${accuracyInWords(accuracyOf([matrix[row]!], [genre], genres))}`);
  });
  console.log(`All genres that the model knows: ${accuracyInWords(accuracyOf(matrix, rows, genres))}`);
  console.log(
    `\nRows: the folder's genre; columns: the app's answer.\n${cell('')}${genres.map(cell).join('')}`,
  );
  rows.forEach((genre, row) => {
    console.log(cell(genre) + matrix[row]!.map((n) => cell(n || '·')).join(''));
  });
  console.log('\nAnswered wrongly, or called none of these:');
  for (const { genre, name, predicted, probability, foreign } of answers)
    if (foreign || (genres.includes(genre) && predicted !== genre))
      console.log(`  ${genre}/${name}: ${predicted}, ${probability}${foreign ? ', none of these' : ''}`);
  const { median, longest } = secondsOf(answers);
  console.log(
    `\nFrom the drop to the answer on screen: median ${median.toFixed(2)} s, longest ${longest.toFixed(2)} s`,
  );
}
