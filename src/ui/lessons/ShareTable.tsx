import { Stack, Table, Text } from '@mantine/core';
import classes from './ShareTable.module.css';

interface ShareTableProps {
  /** Says what the table is, for screen readers. */
  label: string;
  /** Of the first column, then of the figures. */
  heads: readonly [string, ...string[]];
  rows: readonly {
    name: string;
    /** 0..1 each; null where it is not known yet. */
    shares: readonly (number | null)[];
    /** Whether it is what is talked about. */
    strong?: boolean;
  }[];
  /** What the figures were measured on, in sentences. */
  measuredOn: string;
  /** For more than a handful of rows. */
  small?: boolean;
}

/** Shares to be compared from the back row: each a number, and a bar from 0 to 100 %. */
export function ShareTable({ label, heads, rows, measuredOn, small = false }: ShareTableProps) {
  const [first, ...columns] = heads;
  return (
    <Stack gap="xs">
      <Table
        aria-label={label}
        withTableBorder
        tabularNums
        layout="fixed"
        fz={small ? '1.05rem' : '1.25rem'}
        verticalSpacing={small ? 3 : 'xs'}
      >
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{first}</Table.Th>
            {columns.map((head) => (
              <Table.Th key={head} scope="col">
                {head}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ name, shares, strong = false }) => (
            <Table.Tr key={name}>
              <Table.Th scope="row" fw={strong ? 700 : 500}>
                {name}
              </Table.Th>
              {columns.map((head, i) => (
                <Table.Td key={head}>
                  <Share share={shares[i] ?? null} small={small} strong={strong} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text c="dimmed" className={classes.aside}>
        {measuredOn}
      </Text>
    </Stack>
  );
}

function Share({ share, small, strong }: { share: number | null; small: boolean; strong: boolean }) {
  if (share === null) return '–';
  const percent = Math.round(share * 100);
  return (
    <span className={classes.share} data-small={small || undefined} data-strong={strong || undefined}>
      <span className={classes.number}>{`${percent} %`}</span>
      <span className={classes.track} aria-hidden="true">
        <span className={classes.bar} style={{ width: `${percent}%` }} />
      </span>
    </span>
  );
}
