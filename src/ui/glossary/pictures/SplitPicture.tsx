import { t } from '../../../i18n.ts';
import { BLUE, FAINT, GREEN, Lettering, ORANGE, Picture } from './kit.tsx';

const LABELS = {
  track: t(
    'Six tracks as rows of clips; all clips of a track have the same colour, because they are in the same part.',
  ),
  sets: t('Six tracks as rows of clips: four rows train, one validates, one tests.'),
  leak: t('Six tracks as rows of clips; in every row some clips train and others validate.'),
  share: t('Six tracks as rows of clips; only half of the training rows are filled.'),
  noise: t('Six tracks as rows of clips; one training row bears a wrong genre.'),
};

const GENRES = ['blues', 'jazz', 'rock', 'blues', 'jazz', 'rock'];
const CLIPS = [0, 1, 2, 3, 4, 5];
/** Which clip of a row validates in a leaky split. */
const LEAKED = [2, 0, 4, 1, 5, 3];

/** Tracks as rows of clips, coloured by what they are used for. */
export function SplitPicture({ show }: { show: keyof typeof LABELS }) {
  const colorOf = (row: number, clip: number) => {
    if (show === 'leak') return LEAKED[row] === clip ? ORANGE : BLUE;
    return row < 4 ? BLUE : row === 4 ? ORANGE : GREEN;
  };
  const parts = [
    [BLUE, t('training'), 30],
    [ORANGE, t('validation'), 72],
    ...(show === 'leak' ? [] : ([[GREEN, t('test'), 114]] as const)),
  ] as const;
  return (
    <Picture label={LABELS[show]}>
      {GENRES.map((genre, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows never change places
        <g key={row}>
          <Lettering x={46} y={row * 21 + 17} anchor="end" color={FAINT}>
            {show === 'noise' && row === 1 ? 'rock' : genre}
          </Lettering>
          {CLIPS.map((clip) => (
            <rect
              key={clip}
              x={54 + clip * 24}
              y={row * 21 + 4}
              width={20}
              height={16}
              fill={colorOf(row, clip)}
              fillOpacity={show === 'share' && (row === 1 || row === 3) ? 0.12 : 0.9}
            />
          ))}
          {show === 'noise' && row === 1 && (
            <Lettering x={202} y={row * 21 + 17} anchor="start" strong>
              ← {t('wrong')}
            </Lettering>
          )}
        </g>
      ))}
      {show !== 'noise' &&
        parts.map(([color, name, y]) => (
          <Lettering key={name} x={208} y={y} anchor="start" color={color} strong>
            {name}
          </Lettering>
        ))}
    </Picture>
  );
}
