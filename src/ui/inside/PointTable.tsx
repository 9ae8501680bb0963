import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { TableVirtuoso } from 'react-virtuoso';
import { kindOf } from '../../dataset/kinds.ts';
import { t } from '../../i18n.ts';
import { PlayButton } from '../audio/PlayButton.tsx';
import classes from '../results/CellPanel.module.css';
import { isWrong, type MapPoint } from './mapPoints.ts';
import { nameOfPoint } from './pointWords.ts';

const ROW_HEIGHT = 37;
const MOST_ROWS_SEEN = 8;

interface PointTableProps {
  points: readonly MapPoint[];
  genres: readonly string[];
  /** Length of a clip. */
  seconds: number;
}

/** The clips of the map as a list, to be heard. */
export function PointTable({ points, genres, seconds }: PointTableProps) {
  const [which, setWhich] = useState('wrong');
  const rows = useMemo(() => (which === 'all' ? [...points] : points.filter(isWrong)), [points, which]);
  return (
    <Stack gap="xs">
      <SegmentedControl
        aria-label={t('Which clips')}
        value={which}
        onChange={setWhich}
        data={[
          { value: 'wrong', label: t('misclassified') },
          { value: 'all', label: t('all') },
        ]}
        style={{ alignSelf: 'flex-start' }}
      />
      {rows.length === 0 ? (
        <Text>{t('No clip is misclassified.')}</Text>
      ) : (
        <TableVirtuoso
          data={rows}
          style={{ height: (Math.min(rows.length, MOST_ROWS_SEEN) + 1) * ROW_HEIGHT }}
          components={{ Table: Clips }}
          fixedHeaderContent={() => (
            <tr>
              <th scope="col">
                <span className="visually-hidden">{t('Play')}</span>
              </th>
              <th scope="col">{t('Clip')}</th>
              <th scope="col">{t('True genre')}</th>
              <th scope="col">{t('Predicted')}</th>
            </tr>
          )}
          itemContent={(_, point) => (
            <>
              <td>
                {kindOf(point.track) === 'audio' && (
                  <PlayButton
                    playerKey={point.track.audioKey}
                    name={nameOfPoint(point)}
                    size="md"
                    variant="light"
                    start={point.start}
                    end={point.start + seconds}
                  />
                )}
              </td>
              <td>{nameOfPoint(point)}</td>
              <td>{genres[point.genre]}</td>
              <td>{genres[point.predicted]}</td>
            </>
          )}
        />
      )}
    </Stack>
  );
}

function Clips(props: object) {
  return <table {...props} className={classes.table} aria-label={t('Clips of the map')} />;
}
