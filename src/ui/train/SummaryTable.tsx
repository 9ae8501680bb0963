import { Table } from '@mantine/core';
import { Fragment, memo, type ReactNode } from 'react';
import type { Network } from '../../experiments/network.ts';
import { locale, t } from '../../i18n.ts';
import { ScrollTable } from '../charts/ScrollTable.tsx';
import { Term } from '../glossary/Term.tsx';
import { termOfClass } from '../glossary/termOf.ts';

/** What Keras's `model.summary()` prints, down to the layer that does not fit, if there is one. */
export const SummaryTable = memo(function SummaryTable({ network }: { network: Network }) {
  const { layers, inferred, total, trainable } = network;
  const rows = layers.flatMap((spec, index) => {
    const layer = inferred[index];
    const name = spec.className === 'Application' ? spec.application : spec.className;
    return layer && 'outputShape' in layer
      ? [{ index, name, term: termOfClass(spec.className), ...layer }]
      : [];
  });
  return (
    <ScrollTable minWidth={330}>
      <Table aria-label={t('Layers')} fz="sm" verticalSpacing={4} horizontalSpacing={6} tabularNums>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">
              <Term name="layer">{t('Layer')}</Term>
            </Table.Th>
            <Table.Th scope="col" style={{ whiteSpace: 'nowrap' }}>
              <Term name="output-shape">{t('Output shape')}</Term>
            </Table.Th>
            <Table.Th scope="col" ta="right">
              <Term name="parameters">{t('Parameters')}</Term>
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ index, name, term, outputShape, params }) => (
            <Table.Tr key={index}>
              <Table.Td>
                <Term name={term}>{breakable(name)}</Term>
              </Table.Td>
              <Table.Td style={{ whiteSpace: 'nowrap' }}>{outputShape.join(' × ')}</Table.Td>
              <Table.Td ta="right">{params.toLocaleString(locale)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
        <Table.Tfoot>
          <Table.Tr>
            <Table.Th scope="row" colSpan={2}>
              {t('Total')}
            </Table.Th>
            <Table.Th ta="right">{total.toLocaleString(locale)}</Table.Th>
          </Table.Tr>
          {trainable !== total && (
            <Table.Tr>
              <Table.Th scope="row" colSpan={2}>
                {t('Trainable')}
              </Table.Th>
              <Table.Th ta="right">{trainable.toLocaleString(locale)}</Table.Th>
            </Table.Tr>
          )}
        </Table.Tfoot>
      </Table>
    </ScrollTable>
  );
});

/** GlobalAveragePooling2D may be broken before a word of it. */
function breakable(name: string): ReactNode {
  return name.split(/(?<=[a-z])(?=[A-Z])/).map((word, index) => (
    <Fragment key={word}>
      {index > 0 && <wbr />}
      {word}
    </Fragment>
  ));
}
