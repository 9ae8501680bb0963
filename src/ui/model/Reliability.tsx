import { Table, Text } from '@mantine/core';
import type { ModelCard } from '../../experiments/modelCard.ts';
import { t } from '../../i18n.ts';
import { ScrollTable } from '../charts/ScrollTable.tsx';
import { TermRow } from '../glossary/TermRow.tsx';
import { percent } from '../results/words.ts';
import { type AnsweredBin, answeredBins } from './answeredBins.ts';
import { ReliabilityPlot } from './ReliabilityPlot.tsx';

const inTenths = (share: number) => `${(share * 100).toFixed(1)} %`;

/** Whether the model is right as often as it says. */
export function Reliability({ filtered }: Pick<ModelCard, 'filtered'>) {
  if (!filtered) return <Text>{t('Not measured yet.')}</Text>;
  const { calibration, temperature, tracks } = filtered;
  const bins = answeredBins(calibration.after.bins);
  return (
    <>
      <Text maw="60rem">
        {t(
          'Of the answers it gives with 60 %, about 60 % should be right: then the points lie on the line. Above it, the model is right more often than it says; below, less often. Measured on the {test} tracks of the filtered test list.',
          { test: tracks.test },
        )}
      </Text>
      <ReliabilityPlot bins={bins} />
      <TermRow names={['calibration', 'temperature']} />
      <BinTable bins={bins} />
      <Text maw="60rem">
        {t(
          'On average, what it says and how often it is right lie {after} apart (expected calibration error). Before its probabilities were corrected it was {before}. The correction is a temperature of {temperature}, fitted on the {validation} tracks of the validation list.',
          {
            after: inTenths(calibration.after.error),
            before: inTenths(calibration.before.error),
            temperature: temperature.toFixed(2),
            validation: tracks.validation,
          },
        )}
      </Text>
    </>
  );
}

function BinTable({ bins }: { bins: readonly AnsweredBin[] }) {
  return (
    <ScrollTable minWidth={420}>
      <Table aria-label={t('How sure, and how often right')} maw="44rem" tabularNums>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('It says')}</Table.Th>
            <Table.Th scope="col">{t('Tracks')}</Table.Th>
            <Table.Th scope="col">{t('On average')}</Table.Th>
            <Table.Th scope="col">{t('Right')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {bins.map(({ from, to, count, confidence, accuracy }) => (
            <Table.Tr key={from}>
              <Table.Th scope="row">
                {Math.round(from * 100)}–{percent(to)}
              </Table.Th>
              <Table.Td>{count}</Table.Td>
              <Table.Td>{percent(confidence)}</Table.Td>
              <Table.Td>
                {Math.round(accuracy * count)}, {percent(accuracy)}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollTable>
  );
}
