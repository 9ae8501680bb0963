import { Box } from '@mantine/core';
import { TableVirtuoso } from 'react-virtuoso';
import { kindOf } from '../../dataset/kinds.ts';
import { t } from '../../i18n.ts';
import { PlayButton } from '../audio/PlayButton.tsx';
import { formatDuration } from '../audio/time.ts';
import classes from './CellPanel.module.css';
import type { CellItem } from './cellItems.ts';
import { percent } from './words.ts';

const ROW_HEIGHT = 37;
const MOST_ROWS_SEEN = 5;

interface CellItemTableProps {
  items: readonly CellItem[];
  predictedGenre: string;
  /** Undefined where it is the predicted one. */
  trueGenre: string | undefined;
  chosen: CellItem;
  onChoose(item: CellItem): void;
}

/** The clips or tracks of a cell, the most confident first; each can be heard, where there is sound, and seen. */
export function CellItemTable({ items, predictedGenre, trueGenre, chosen, onChoose }: CellItemTableProps) {
  const kind = kindOf(chosen.track);
  const audible = kind === 'audio';
  // A picture is its only clip: it has no time and no vote.
  const cut = kind !== 'picture';
  return (
    <TableVirtuoso
      data={items}
      style={{ height: (Math.min(items.length, MOST_ROWS_SEEN) + 1) * ROW_HEIGHT }}
      components={{ Table: ItemTable }}
      fixedHeaderContent={() => (
        <tr>
          {audible && (
            <th scope="col">
              <span className="visually-hidden">{t('Play')}</span>
            </th>
          )}
          <th scope="col" className={classes.name}>
            {t('Track')}
          </th>
          {cut && (
            <th scope="col" className={classes.number}>
              {chosen.range ? t('Time') : t('Clips agreeing')}
            </th>
          )}
          <th scope="col" className={classes.number}>
            {predictedGenre}
          </th>
          {trueGenre && (
            <th scope="col" className={classes.number}>
              {trueGenre}
            </th>
          )}
        </tr>
      )}
      itemContent={(_, item) => {
        const shade = item.index === chosen.index ? classes.chosen : '';
        return (
          <>
            {audible && (
              <td className={shade}>
                {/* What is heard is also shown. */}
                <Box onClickCapture={() => onChoose(item)}>
                  <PlayButton
                    playerKey={item.track.audioKey}
                    name={nameOf(item)}
                    size="md"
                    variant="light"
                    {...(item.range && {
                      start: item.range.start,
                      end: item.range.start + item.range.seconds,
                    })}
                  />
                </Box>
              </td>
            )}
            <td className={`${classes.name} ${shade}`}>
              <button
                type="button"
                className={classes.pick}
                title={item.track.name}
                aria-pressed={item.index === chosen.index}
                onClick={() => onChoose(item)}
              >
                {item.track.name}
              </button>
            </td>
            {cut && <td className={`${classes.number} ${shade}`}>{placeOf(item)}</td>}
            <td className={`${classes.number} ${shade}`}>{percent(item.predictedProbability)}</td>
            {trueGenre && <td className={`${classes.number} ${shade}`}>{percent(item.trueProbability)}</td>}
          </>
        );
      }}
    />
  );
}

function ItemTable(props: object) {
  return <table {...props} className={classes.table} />;
}

const placeOf = ({ range, votes }: CellItem) =>
  range ? formatDuration(range.start) : votes && t('{agreeing} of {clips}', votes);

const nameOf = ({ track, range }: CellItem) =>
  range ? t('{name} at {time}', { name: track.name, time: formatDuration(range.start) }) : track.name;
