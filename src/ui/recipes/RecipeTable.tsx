import { Badge, Table, Text, UnstyledButton } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import { t } from '../../i18n.ts';
import { ScrollTable } from '../charts/ScrollTable.tsx';
import classes from './RecipesPage.module.css';
import type { RecipeRow } from './recipeRow.ts';

interface RecipeTableProps {
  label: string;
  rows: readonly RecipeRow[];
  /** The id of the recipe that is open. */
  openId: string;
  onOpen(row: RecipeRow): void;
  /** At the end of a row. */
  actions?(row: RecipeRow): ReactNode;
}

/** Recipes, one a row; a click or Enter opens one, the arrow keys go from one to the next. */
export function RecipeTable({ label, rows, openId, onOpen, actions }: RecipeTableProps) {
  return (
    <ScrollTable minWidth={820}>
      <Table aria-label={label} verticalSpacing={6} highlightOnHover layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col" w="29%">
              {t('Recipe')}
            </Table.Th>
            <Table.Th scope="col" w="18%">
              {t('Network')}
            </Table.Th>
            <Table.Th scope="col">{t('What it sees')}</Table.Th>
            <Table.Th scope="col" w="12%">
              {t('Trains on')}
            </Table.Th>
            <Table.Th scope="col" w="16%">
              {actions ? t('Actions') : t('Reported')}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Row key={row.recipe.id} row={row} open={row.recipe.id === openId} onOpen={onOpen}>
              {actions ? actions(row) : <Text size="sm">{row.reported ?? ''}</Text>}
            </Row>
          ))}
        </Table.Tbody>
      </Table>
    </ScrollTable>
  );
}

interface RowProps {
  row: RecipeRow;
  open: boolean;
  onOpen(row: RecipeRow): void;
  children: ReactNode;
}

function Row({ row, open, onOpen, children }: RowProps) {
  return (
    <Table.Tr data-open={open || undefined} className={classes.row}>
      <Table.Th scope="row" fw={400}>
        <UnstyledButton
          className={classes.open}
          data-recipe
          onClick={() => onOpen(row)}
          onKeyDown={moveFocus}
        >
          <Text span fw={600}>
            {row.title}
          </Text>
          {open && (
            <Text span size="sm" c="dimmed">
              {' '}
              {t('(open)')}
            </Text>
          )}
        </UnstyledButton>
        {row.needs.map((need) => (
          <Badge key={need} variant="outline" color="orange" tt="none" mt={2} className={classes.need}>
            {t('Needs {need}', { need })}
          </Badge>
        ))}
      </Table.Th>
      <Table.Td>
        <Text size="sm">{row.network}</Text>
      </Table.Td>
      <Table.Td>
        <Text size="sm">{row.data}</Text>
      </Table.Td>
      <Table.Td>
        <Text size="sm">{row.takesPictures ? t('songs, pictures') : t('songs')}</Text>
      </Table.Td>
      <Table.Td className={classes.last}>{children}</Table.Td>
    </Table.Tr>
  );
}

/** Up and down through all recipes of the page, whatever table they are in. */
function moveFocus(event: KeyboardEvent<HTMLButtonElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (!by) return;
  event.preventDefault();
  const all = [...document.querySelectorAll<HTMLButtonElement>('button[data-recipe]')];
  all[all.indexOf(event.currentTarget) + by]?.focus();
}
