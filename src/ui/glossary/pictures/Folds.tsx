import { t } from '../../../i18n.ts';
import { BLUE, Lettering, ORANGE, Picture } from './kit.tsx';

const FOLDS = [0, 1, 2, 3, 4];

/** One turn of a cross-validation, or all of them. */
export function Folds({ show }: { show: 'one' | 'all' }) {
  const turns = show === 'one' ? [1] : FOLDS;
  return (
    <Picture
      height={show === 'one' ? 60 : 140}
      label={
        show === 'one'
          ? t('Five blocks in a row: the second validates, the other four train.')
          : t('Five rows of five blocks; in each row another block validates.')
      }
    >
      {turns.map((turn, row) =>
        FOLDS.map((fold) => (
          <rect
            key={`${turn} ${fold}`}
            x={8 + fold * 38}
            y={6 + row * 26}
            width={34}
            height={20}
            fill={fold === turn ? ORANGE : BLUE}
          />
        )),
      )}
      <Lettering x={206} y={22} anchor="start" color={BLUE} strong>
        {t('training')}
      </Lettering>
      <Lettering x={206} y={46} anchor="start" color={ORANGE} strong>
        {t('validation')}
      </Lettering>
    </Picture>
  );
}
