import { Group, Table, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { LevelResult } from '../../evaluation/evaluate.ts';
import type { Scores } from '../../evaluation/report.ts';
import type { PartResult } from '../../experiments/evaluatePart.ts';
import { t } from '../../i18n.ts';
import { Term } from '../glossary/Term.tsx';
import { count } from '../music/words.ts';
import { LeakyBadge } from './LeakyBadge.tsx';
import { byLevel, type Level, partInWords } from './words.ts';

interface ReportTableProps {
  genres: readonly string[];
  result: Pick<LevelResult, 'n' | 'report'>;
  level: Level;
  part: PartResult['part'];
  leaky: boolean;
}

const COLUMNS = [
  { term: 'precision', title: t('Precision') },
  { term: 'recall', title: t('Recall') },
  { term: 'f1', title: t('F1-score') },
  { term: 'support', title: t('Support') },
] as const;

/** scikit-learn's classification report, with its names, order and digits. */
export function ReportTable({ genres, result, level, part, leaky }: ReportTableProps) {
  const { perClass, accuracy, macroAvg, weightedAvg } = result.report;
  return (
    <section>
      <Group gap="sm" mb="xs">
        <Title order={2} fz="xl">
          {t('Classification report')}
        </Title>
        <Text c="dimmed">{`${byLevel(level)}, ${partInWords(part)}, ${count(result.n, level)}`}</Text>
        {leaky && <LeakyBadge />}
      </Group>
      <Table.ScrollContainer minWidth={420} maw={760}>
        <Table verticalSpacing={4} style={{ fontVariantNumeric: 'tabular-nums' }}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('Genre')}</Table.Th>
              {COLUMNS.map(({ term, title }) => (
                <Table.Th key={term} scope="col" ta="right">
                  <Term name={term}>{title}</Term>
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {genres.map((genre, i) => (
              <Row key={genre} name={genre} scores={perClass[i]!} />
            ))}
          </Table.Tbody>
          <Table.Tbody style={{ borderTop: '2px solid var(--mantine-color-dimmed)' }}>
            <Table.Tr>
              <Table.Th scope="row">
                <Term name="accuracy">{t('accuracy')}</Term>
              </Table.Th>
              <Table.Td />
              <Table.Td />
              <Table.Td ta="right">{accuracy.toFixed(2)}</Table.Td>
              <Table.Td ta="right">{result.n}</Table.Td>
            </Table.Tr>
            <Row name={<Term name="averages">{t('macro avg')}</Term>} scores={macroAvg} />
            <Row name={<Term name="averages">{t('weighted avg')}</Term>} scores={weightedAvg} />
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </section>
  );
}

function Row({ name, scores }: { name: ReactNode; scores: Scores }) {
  return (
    <Table.Tr>
      <Table.Th scope="row">{name}</Table.Th>
      {[scores.precision, scores.recall, scores.f1].map((score, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: three columns that never change places
        <Table.Td key={i} ta="right">
          {score.toFixed(2)}
        </Table.Td>
      ))}
      <Table.Td ta="right">{scores.support}</Table.Td>
    </Table.Tr>
  );
}
