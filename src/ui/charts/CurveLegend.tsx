import { Group, Text } from '@mantine/core';
import { t } from '../../i18n.ts';
import type { TermName } from '../glossary/names.ts';
import { Term } from '../glossary/Term.tsx';
import { INK, MARKS, SERIES } from './series.ts';

interface CurveLegendProps {
  batchesPerPoint: number;
  hasValidation: boolean;
  rateChanged: boolean;
}

/** What the lines are, in words, each with a piece of the line. */
export function CurveLegend({ batchesPerPoint, hasValidation, rateChanged }: CurveLegendProps) {
  const batch =
    batchesPerPoint === 1
      ? SERIES.batch.name
      : t('training, mean of {count} batches', { count: batchesPerPoint });
  return (
    <Group gap="2px 16px" component="ul" p={0} m={0} aria-label={t('Legend')}>
      <Entry {...SERIES.train} term="training-set" dot />
      {hasValidation && <Entry {...SERIES.validation} term="validation-set" dot />}
      <Entry {...SERIES.batch} name={batch} term="batch" />
      {rateChanged && (
        <Entry
          term="learning-rate"
          name={MARKS.rate.name}
          color={INK}
          width={2}
          dash={MARKS.rate.dash}
          upright
        />
      )}
    </Group>
  );
}

interface EntryProps {
  name: string;
  term: TermName;
  color: string;
  width: number;
  opacity?: number;
  dash?: string;
  dot?: boolean;
  upright?: boolean;
}

function Entry({ name, term, color, width, opacity = 1, dash, dot = false, upright = false }: EntryProps) {
  return (
    <Group component="li" gap={8} wrap="nowrap" style={{ listStyle: 'none' }}>
      <svg width={upright ? 6 : 34} height={16} aria-hidden="true">
        <path
          d={upright ? 'M3 0V16' : 'M0 8H34'}
          stroke={color}
          strokeWidth={width}
          strokeOpacity={opacity}
          strokeDasharray={dash}
        />
        {dot && <circle cx={17} cy={8} r={4} fill={color} />}
      </svg>
      <Text size="sm">
        <Term name={term}>{name}</Term>
      </Text>
    </Group>
  );
}
