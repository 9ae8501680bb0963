import { Group, SimpleGrid, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { mostConfused, normalizeRows } from '../../../evaluation/confusion.ts';
import { matrixDifference } from '../../../evaluation/matrixDifference.ts';
import type { PartResult } from '../../../experiments/evaluatePart.ts';
import { t } from '../../../i18n.ts';
import { count } from '../../music/words.ts';
import { ColorLegend } from '../../results/ColorLegend.tsx';
import { ConfusionMatrix } from '../../results/ConfusionMatrix.tsx';
import type { Cell } from '../../results/cellItems.ts';
import { LevelSwitch, SharesSwitch } from '../../results/MatrixSwitches.tsx';
import { type Level, percent } from '../../results/words.ts';
import { DifferenceMatrix } from './DifferenceMatrix.tsx';
import { signed } from './differenceColor.ts';
import type { Results } from './useResults.ts';

interface Side {
  result: NonNullable<ReturnType<Results['results']['get']>>;
  part: PartResult;
}

/** The confusion matrices of A and B side by side, and their difference. A chosen cell is told in words. */
export function PairMatrices({ a, b }: { a: Side; b: Side }) {
  const [level, setLevel] = useState<Level>('track');
  const [shares, setShares] = useState(false);
  const ofA = a.part.evaluation[level];
  const ofB = b.part.evaluation[level];
  const [chosen, choose] = useState<Cell | null>(null);
  const selected = chosen ?? mostConfused(ofA.matrix, 1)[0] ?? { trueClass: 0, predictedClass: 0 };
  const { genres } = a.result.dataset;
  const difference = matrixDifference(
    { genres, matrix: ofA.matrix },
    { genres: b.result.dataset.genres, matrix: ofB.matrix },
  );
  const matrixOf = (letter: 'A' | 'B', side: Side, result: typeof ofA) => (
    <section>
      <Title order={4} fz="lg">
        {letter}{' '}
        <Text span c="dimmed">
          {t('{part, select, test {test part} other {validation part}}, {items}, {accuracy} right', {
            part: side.part.part,
            items: count(result.n, level),
            accuracy: percent(result.accuracy),
          })}
        </Text>
      </Title>
      <ConfusionMatrix
        title={t('Confusion matrix of {letter}', { letter })}
        genres={side.result.dataset.genres}
        matrix={result.matrix}
        level={level}
        shares={shares}
        selected={selected}
        narrow
        onSelect={choose}
      />
    </section>
  );
  return (
    <>
      <Group gap="xs">
        <LevelSwitch value={level} onChange={setLevel} />
        <SharesSwitch shares={shares} onChange={setShares} />
      </Group>
      <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
        {matrixOf('A', a, ofA)}
        {matrixOf('B', b, ofB)}
      </SimpleGrid>
      <ColorLegend />
      {difference ? (
        <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="lg">
          <section>
            <Title order={4} fz="lg">
              A − B{' '}
              <Text span c="dimmed">
                {t('in percentage points of the row')}
              </Text>
            </Title>
            <DifferenceMatrix genres={genres} points={difference} level={level} />
          </section>
          <Text fz="lg" role="status">
            {cellInWords({ genres, selected, level, a: ofA.matrix, b: ofB.matrix })}
          </Text>
        </SimpleGrid>
      ) : (
        <Text>{t('A and B tell different genres apart, so their matrices have no difference.')}</Text>
      )}
    </>
  );
}

/** `jazz taken for blues: by A 3 of 15 tracks (20 %), by B 1 of 15 (7 %): +13 points.` */
function cellInWords(options: {
  genres: readonly string[];
  selected: Cell;
  level: Level;
  a: readonly (readonly number[])[];
  b: readonly (readonly number[])[];
}): string {
  const { genres, selected, level, a, b } = options;
  const { trueClass, predictedClass } = selected;
  const side = (matrix: typeof a) => {
    const all = matrix[trueClass]!.reduce((sum, n) => sum + n, 0);
    const share = normalizeRows(matrix)[trueClass]![predictedClass]!;
    const words = t('{n} of {items} ({share})', {
      n: matrix[trueClass]![predictedClass]!,
      items: count(all, level),
      share: percent(share),
    });
    return { share, words };
  };
  const [ofA, ofB] = [side(a), side(b)];
  const points = signed(100 * (ofA.share - ofB.share));
  return t(
    '{genre} {outcome, select, right {recognised} other {taken for {said}}}: by A {ofA}, by B {ofB}{differ, select, yes {: {points} points} other {}}.',
    {
      genre: genres[trueClass]!,
      said: genres[predictedClass]!,
      outcome: trueClass === predictedClass ? 'right' : 'wrong',
      ofA: ofA.words,
      ofB: ofB.words,
      differ: points ? 'yes' : 'no',
      points,
    },
  );
}
