import { Group, Text, useComputedColorScheme } from '@mantine/core';
import { t } from '../../../i18n.ts';
import classes from '../../results/ConfusionMatrix.module.css';
import { MatrixHead } from '../../results/MatrixHead.tsx';
import type { Level } from '../../results/words.ts';
import { differenceColor, signed } from './differenceColor.ts';

/** What the column of the genres takes, and what `+100` needs. */
const GENRE_REM = 6;
const CELL_REM = 3.1;

interface DifferenceMatrixProps {
  genres: readonly string[];
  /** A − B in percentage points of the row; null for a row that one of them has no items of. */
  points: readonly (readonly number[] | null)[];
  level: Level;
}

/** Where A and B answer differently: blue what A says more often, orange what B does. */
export function DifferenceMatrix({ genres, points, level }: DifferenceMatrixProps) {
  const scheme = useComputedColorScheme('light');
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label="A − B">
        <table className={classes.table} style={{ minWidth: `${GENRE_REM + genres.length * CELL_REM}rem` }}>
          <caption className="visually-hidden">
            {t(
              'A − B: rows are the true genre, columns the predicted genre; in percentage points of the row’s {level, select, clip {clips} other {tracks}}, plus where A says so more often.',
              { level },
            )}
          </caption>
          <MatrixHead genres={genres} last={null} narrow />
          <tbody>
            {points.map((row, i) => (
              <tr key={genres[i]}>
                <th scope="row" className={classes.genre} title={genres[i]}>
                  {genres[i]}
                </th>
                {row ? (
                  row.map((difference, j) => {
                    const { background, text } = differenceColor(difference, scheme);
                    return (
                      <td
                        key={genres[j]}
                        className={classes.cell}
                        style={{
                          background,
                          color: text,
                          textAlign: 'center',
                          fontWeight: 650,
                          fontSize: '0.9rem',
                        }}
                      >
                        {signed(difference) || <span className="visually-hidden">0</span>}
                      </td>
                    );
                  })
                ) : (
                  <td colSpan={genres.length} style={{ textAlign: 'center' }}>
                    {t('no {level, select, clip {clips} other {tracks}} of it in one of the two', { level })}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <Legend scheme={scheme} />
    </>
  );
}

function Legend({ scheme }: { scheme: 'light' | 'dark' }) {
  const stops = [-50, 0, 50].map((points) => differenceColor(points, scheme).background);
  return (
    <Group gap="xs" justify="flex-end">
      <Text c="dimmed">{t('B more often, −50 points or more')}</Text>
      <div
        className={classes.legend}
        style={{ background: `linear-gradient(to right, ${stops.join(', ')})` }}
      />
      <Text c="dimmed">{t('A more often, +50 points or more')}</Text>
    </Group>
  );
}
