import { Group, Text, UnstyledButton } from '@mantine/core';
import { t } from '../../i18n.ts';
import type { CurvePart } from './overlaidCourse.ts';
import type { CurveRun } from './overlaidLines.ts';
import { runColor } from './runColors.ts';
import { SERIES } from './series.ts';

interface OverlaidLegendProps {
  runs: readonly CurveRun[];
  parts: readonly CurvePart[];
  mean: boolean;
  /** The run that was chosen to stand out. */
  pinned: number | null;
  onPin(run: number | null): void;
  /** The run that is looked at. */
  onPoint(run: number | null): void;
}

/** Which curve is whose. Pointing at a run, or Tab to it, makes its curves stand out; a click keeps it so. */
export function OverlaidLegend({ runs, parts, mean, pinned, onPin, onPoint }: OverlaidLegendProps) {
  return (
    <Group gap="2px 16px" component="ul" p={0} m={0} aria-label={t('Legend')}>
      {parts.map((part) => (
        <Group key={part} component="li" gap={8} wrap="nowrap" style={{ listStyle: 'none' }}>
          <svg width={34} height={16} aria-hidden="true">
            <path
              d="M0 8H34"
              stroke={mean ? SERIES[part].color : 'currentColor'}
              strokeWidth={mean ? 4 : 2.25}
              strokeDasharray={SERIES[part].dash}
            />
          </svg>
          <Text size="sm">{mean ? t('{part}, mean', { part: SERIES[part].name }) : SERIES[part].name}</Text>
        </Group>
      ))}
      {runs.map(({ id, name }, run) => (
        <li key={id} style={{ listStyle: 'none' }}>
          <UnstyledButton
            aria-pressed={pinned === run}
            onClick={() => onPin(pinned === run ? null : run)}
            onPointerEnter={() => onPoint(run)}
            onPointerLeave={() => onPoint(null)}
            onFocus={() => onPoint(run)}
            onBlur={() => onPoint(null)}
          >
            <Group gap={6} wrap="nowrap">
              {!mean && (
                <svg width={12} height={16} aria-hidden="true">
                  <circle cx={6} cy={8} r={6} fill={runColor(run)} />
                </svg>
              )}
              <Text size="sm" td={pinned === run ? 'underline' : undefined}>
                {run + 1} {name}
              </Text>
            </Group>
          </UnstyledButton>
        </li>
      ))}
    </Group>
  );
}
