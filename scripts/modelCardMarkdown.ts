import { type Accuracy, accuracyOf, type ModelCard } from '../src/experiments/modelCard.ts';
import { accuracyInWords, percent } from './inWords.ts';

const NOT_MEASURED = 'Not measured yet.';

/** `public/models/README.md`: the model card for those who read the repository. */
export function modelCardMarkdown(card: ModelCard): string {
  const { name, bytes, genres, trained, limits, retrain } = card;
  return `# ${name}: the model that ships

\`gtzan.zip\`, ${(bytes / 1e6).toFixed(2)} MB, tells ${genres.length} genres apart: ${genres.join(', ')}.
This page is written from \`gtzan.card.json\`; the app shows the same at \`#/model\`.

## What it was trained on

- ${trained.tracks} tracks: ${trained.source}
- Left out: ${trained.leftOut}
- Recipe “${trained.recipe.id}”: ${trained.recipe.summary}
- Trained ${trained.at.slice(0, 10)}.

## The recipe on GTZAN’s filtered lists

${filteredInWords(card)}

## The shipped weights on real recordings

${recordingsInWords(card)}

## Another collection: Emotify

${emotifyInWords(card)}

## How sure it is, and how often right

${calibrationInWords(card)}

## None of these

${foreignInWords(card)}

## Limits

${limits.map((limit) => `- ${limit}`).join('\n')}

## Training it again

\`\`\`
${retrain.join('\n')}
\`\`\`
`;
}

function filteredInWords({ filtered, genres }: ModelCard): string {
  if (!filtered) return NOT_MEASURED;
  const { tracks, validation, test } = filtered;
  return `Trained on ${tracks.train} tracks, tuned on ${tracks.validation}, tested once on ${tracks.test}; no artist is in two of the lists.

| part | right | accuracy by track | 95 % interval |
|---|---|---|---|
${accuracyRow('validation', accuracyOf(validation, genres))}
${accuracyRow('test', accuracyOf(test, genres))}

Test tracks, rows true, columns predicted:

${matrixTable(genres, genres, test)}`;
}

function recordingsInWords({ recordings, genres }: ModelCard): string {
  if (!recordings) return NOT_MEASURED;
  const { matrix, medianSeconds, longestSeconds } = recordings;
  return `Recordings that the weights were not trained on, decoded, analysed and answered by the app in Chromium: ${accuracyInWords(accuracyOf(matrix, genres))}. From the drop to the answer on screen: median ${medianSeconds.toFixed(2)} s, longest ${longestSeconds.toFixed(2)} s.

${matrixTable(genres, genres, matrix)}`;
}

function emotifyInWords({ emotify, genres }: ModelCard): string {
  if (!emotify) return NOT_MEASURED;
  const known = emotify.genres.filter((genre) => genres.includes(genre));
  return `MP3s with other people’s labels, answered by the app in Chromium. Of ${known.join(', ')}: ${accuracyInWords(accuracyOf(emotify.matrix, emotify.genres, genres))}. Median ${emotify.medianSeconds.toFixed(2)} s from the drop to the answer.

${matrixTable(emotify.genres, genres, emotify.matrix)}`;
}

function calibrationInWords({ filtered }: ModelCard): string {
  if (!filtered) return NOT_MEASURED;
  const { before, after } = filtered.calibration;
  const rows = after.bins
    .filter((bin) => bin.count > 0)
    .map(
      ({ from, to, count, confidence, accuracy }) =>
        `| ${Math.round(from * 100)}–${percent(to, 0)} | ${count} | ${percent(confidence!, 0)} | ${percent(accuracy!, 0)} |`,
    );
  return `Its probabilities are divided by a temperature of ${filtered.temperature.toFixed(2)}, fitted on the ${filtered.tracks.validation} validation tracks. Expected calibration error on the ${filtered.tracks.test} test tracks: ${percent(before.error)} before, ${percent(after.error)} after.

| as sure as | tracks | mean confidence | right |
|---|---|---|---|
${rows.join('\n')}`;
}

function foreignInWords({ foreign }: ModelCard): string {
  if (!foreign) return NOT_MEASURED;
  const rows = [...foreign.sounds, ...foreign.music].map(
    ({ name, called, of }) => `| ${name} | ${called} of ${of} |`,
  );
  return `How many recordings it calls none of its genres:

| | called none of these |
|---|---|
${rows.join('\n')}`;
}

const accuracyRow = (part: string, { right, of, share, interval }: Accuracy) =>
  `| ${part} | ${right} of ${of} | ${percent(share)} | ${percent(interval.low)} to ${percent(interval.high)} |`;

function matrixTable(
  rows: readonly string[],
  columns: readonly string[],
  matrix: readonly (readonly number[])[],
): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [
    line(['', ...columns]),
    line(['---', ...columns.map(() => '---:')]),
    ...rows.map((genre, i) => line([`**${genre}**`, ...matrix[i]!.map((n) => n || '')])),
  ].join('\n');
}
