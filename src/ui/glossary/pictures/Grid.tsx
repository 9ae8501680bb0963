import { t } from '../../../i18n.ts';
import { Cells } from './Cells.tsx';
import { Lettering, Picture } from './kit.tsx';

const RATES = ['0.01', '0.001', '0.0001'];
const FILTERS = [16, 32, 64];

/** The combinations of a sweep, or one of them. */
export function Grid({ show }: { show: 'all' | 'one' }) {
  return (
    <Picture
      height={112}
      label={
        show === 'all'
          ? t('A table of three learning rates by three numbers of filters; every cell is a combination.')
          : t('A table of three learning rates by three numbers of filters; one cell is framed.')
      }
    >
      {FILTERS.map((count, row) => (
        <Lettering key={count} x={84} y={46 + row * 28} anchor="end">
          {t('{count} filters', { count })}
        </Lettering>
      ))}
      {RATES.map((rate, column) => (
        <Lettering key={rate} x={129 + column * 74} y={18}>
          {`η = ${rate}`}
        </Lettering>
      ))}
      <Cells
        values={FILTERS.map(() => RATES.map(() => (show === 'all' ? 0.6 : 0.15)))}
        x={92}
        y={26}
        width={74}
        height={28}
        lines
        {...(show === 'one' && { frame: { row: 1, column: 1, rows: 1, columns: 1 } })}
      />
    </Picture>
  );
}
