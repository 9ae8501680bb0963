import { t } from '../../../i18n.ts';
import { normal, seededRandom } from '../../../random.ts';
import { BLUE, GREEN, INK, Lettering, ORANGE, Picture } from './kit.tsx';

const GROUPS = [
  { x: 70, y: 46, color: BLUE },
  { x: 150, y: 92, color: ORANGE },
  { x: 205, y: 36, color: GREEN },
];
const EACH = 24;
const SPREAD = 15;

/** Clips on the plane; every twelfth lies with those of another genre. */
function places(mixed: boolean) {
  const random = seededRandom(7);
  return GROUPS.flatMap(({ color }, group) =>
    Array.from({ length: EACH }, (_, i) => {
      const centre = GROUPS[mixed && i % 12 === 5 ? (group + 1) % GROUPS.length : group]!;
      return {
        key: `${group} ${i}`,
        x: centre.x + SPREAD * normal(random),
        y: centre.y + SPREAD * 0.8 * normal(random),
        color,
      };
    }),
  );
}

/** Clips as points: near each other where the network finds them alike. */
export function EmbeddingMap({ show }: { show: 'map' | 'foreign' }) {
  return (
    <Picture
      height={135}
      label={
        show === 'map'
          ? t('Points of three colours in three groups; a few lie in a group of another colour.')
          : t('Three groups of points, and a cross far away from all of them.')
      }
    >
      {places(show === 'map').map(({ key, x, y, color }) => (
        <circle key={key} cx={x} cy={y} r={3.5} fill={color} />
      ))}
      {show === 'foreign' && (
        <>
          <path d="M278 96l14 14m0 -14l-14 14" stroke={INK} strokeWidth={3} />
          <Lettering x={314} y={130} anchor="end">
            {t('none of these')}
          </Lettering>
        </>
      )}
    </Picture>
  );
}
