import { Accordion, Table } from '@mantine/core';
import { useState } from 'react';
import { t } from '../../i18n.ts';
import type { FeatureMaps } from '../../training/inspect/featureMaps.ts';
import { ScrollTable } from '../charts/ScrollTable.tsx';
import { inBrief } from './ColourKey.tsx';
import { mapPlane, type Plane, planesOf } from './pictures.ts';

interface MapTableProps {
  maps: FeatureMaps;
  /** Of the values, where they are probabilities of genres. */
  genres: readonly string[] | null;
}

/** The maps in figures. Closed, they cost nothing while the network trains. */
export function MapTable({ maps, genres }: MapTableProps) {
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Accordion variant="contained" order={4} value={open} onChange={setOpen} keepMounted={false}>
      <Accordion.Item value="figures">
        <Accordion.Control>{t('The same in figures')}</Accordion.Control>
        <Accordion.Panel>
          {open &&
            (maps.shape.length === 1 ? <Values maps={maps} genres={genres} /> : <Channels maps={maps} />)}
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}

function Values({ maps: { values }, genres }: MapTableProps) {
  return (
    <Figures head={[genres ? t('Genre') : t('Unit'), t('Value')]} label={t('Values of the layer')}>
      {Array.from(values, (value, i) => [genres?.[i] ?? String(i + 1), inBrief(value)])}
    </Figures>
  );
}

function Channels({ maps }: { maps: FeatureMaps }) {
  const rows = Array.from({ length: planesOf(maps) }, (_, channel) => {
    const { least, mean, greatest } = figuresOf(mapPlane(maps, channel));
    return [String(channel + 1), inBrief(least), inBrief(mean), inBrief(greatest)];
  });
  return (
    <Figures head={[t('Map'), t('Least'), t('Mean'), t('Greatest')]} label={t('Maps of the layer')}>
      {rows}
    </Figures>
  );
}

function figuresOf({ rows, columns, at }: Plane) {
  let [least, greatest, sum] = [Infinity, -Infinity, 0];
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const value = at(row, column);
      least = Math.min(least, value);
      greatest = Math.max(greatest, value);
      sum += value;
    }
  return { least, greatest, mean: sum / (rows * columns) };
}

function Figures({ head, label, children }: { head: string[]; label: string; children: string[][] }) {
  return (
    <ScrollTable minWidth={300} maxHeight={300}>
      <Table aria-label={label} fz="sm" verticalSpacing={2} tabularNums>
        <Table.Thead>
          <Table.Tr>
            {head.map((name, i) => (
              <Table.Th key={name} scope="col" ta={i === 0 ? 'left' : 'right'}>
                {name}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {children.map(([name, ...values]) => (
            <Table.Tr key={name}>
              <Table.Th scope="row">{name}</Table.Th>
              {values.map((value, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                <Table.Td key={i} ta="right">
                  {value}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollTable>
  );
}
