import type { ReactNode } from 'react';
import { t } from '../../i18n.ts';
import { SERIES } from '../charts/series.ts';
import { Term } from '../glossary/Term.tsx';
import type { Ghost } from '../state/demonstration.ts';
import classes from './Demonstration.module.css';
import { GHOST_DASHES } from './strokes.ts';

/** What the lines are: the run's two, and the ghosts with what they had otherwise. */
export function GapLegend({ ghosts }: { ghosts: readonly Ghost[] }) {
  return (
    <ul className={classes.legend} aria-label={t('Legend')}>
      <Entry
        label={<Term name="training-set">{t('training')}</Term>}
        colors={[SERIES.train.color]}
        width={5}
      />
      <Entry
        label={<Term name="validation-set">{t('validation')}</Term>}
        colors={[SERIES.validation.color]}
        width={5}
        dash="12 6"
      />
      <li className={classes.named}>
        <Term name="generalisation-gap" />
      </li>
      {ghosts.map((ghost, i) => (
        <Entry
          key={ghost.id}
          label={<Term name="ghost">{t('before: {difference}', { difference: ghost.label })}</Term>}
          colors={[SERIES.train.color, SERIES.validation.color]}
          width={3}
          dash={GHOST_DASHES[i]!}
          faint
        />
      ))}
    </ul>
  );
}

interface EntryProps {
  label: ReactNode;
  /** One line each, one above the other. */
  colors: readonly string[];
  width: number;
  dash?: string;
  faint?: boolean;
}

function Entry({ label, colors, width, dash, faint = false }: EntryProps) {
  return (
    <li>
      <svg width={44} height={18} aria-hidden="true">
        {colors.map((color, i) => (
          <path
            key={color}
            d={`M0 ${(18 * (i + 1)) / (colors.length + 1)}H44`}
            stroke={color}
            strokeWidth={width}
            strokeOpacity={faint ? 0.6 : 1}
            strokeDasharray={dash}
          />
        ))}
      </svg>
      {label}
    </li>
  );
}
