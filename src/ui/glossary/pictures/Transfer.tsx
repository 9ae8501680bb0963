import { t } from '../../../i18n.ts';
import { Arrow, FAINT, Lettering, ORANGE, Picture } from './kit.tsx';

const LAYERS = [0, 1, 2, 3, 4, 5];
const HEAD = 5;

/** A base and its head: what stays and what learns. */
export function Transfer({ show }: { show: 'head' | 'fine' }) {
  const firstLearning = show === 'head' ? HEAD : HEAD - 2;
  return (
    <Picture
      height={125}
      label={
        show === 'head'
          ? t('A chain of layers: those of the base are locked, only the head at the end learns.')
          : t('A chain of layers: the first ones are locked; the last ones of the base and the head learn.')
      }
    >
      {LAYERS.map((layer) => {
        const learns = layer >= firstLearning;
        const x = 8 + layer * 51 + (layer === HEAD ? 8 : 0);
        return (
          <g key={layer}>
            <rect
              x={x}
              y={22}
              width={32}
              height={58}
              rx={4}
              fill={learns ? ORANGE : FAINT}
              opacity={learns ? 1 : 0.6}
            />
            {!learns && (
              <g fill="var(--mantine-color-body)" stroke="var(--mantine-color-body)">
                <rect x={x + 9} y={50} width={14} height={11} />
                <path d={`M${x + 12} 50v-4a4 4 0 0 1 8 0v4`} fill="none" strokeWidth={2} />
              </g>
            )}
            {layer < HEAD && <Arrow x={x + 48} y={51} length={13} />}
          </g>
        );
      })}
      <Lettering x={128} y={14}>
        {t('base')}
      </Lettering>
      <Lettering x={287} y={14}>
        {t('head')}
      </Lettering>
      <Lettering x={firstLearning * 25} y={104} color={FAINT}>
        {t('stays')}
      </Lettering>
      <Lettering x={show === 'head' ? 287 : 240} y={104} color={ORANGE} strong>
        {t('learns')}
      </Lettering>
    </Picture>
  );
}
