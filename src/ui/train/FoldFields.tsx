import { Group, Input, SegmentedControl, Select } from '@mantine/core';
import { useId } from 'react';
import type { SplitSettings } from '../../dataset/split.ts';
import { t } from '../../i18n.ts';
import { Explained } from '../glossary/Explained.tsx';

/** As the reports have them. */
const FOLD_COUNTS = [5, 10];

interface FoldFieldsProps {
  split: SplitSettings;
  onChange(split: SplitSettings): void;
}

/** Whether a share of the tracks validates, or one fold of a cross-validation, and which. */
export function FoldFields({ split, onChange }: FoldFieldsProps) {
  const id = useId();
  const { folds, ...shares } = split;
  const choose = (count: number, index: number) => onChange({ ...shares, folds: { count, index } });
  const counts = folds && !FOLD_COUNTS.includes(folds.count) ? [folds.count, ...FOLD_COUNTS] : FOLD_COUNTS;
  return (
    <>
      <Explained term="cross-validation">
        <Input.Wrapper
          label={t('What validates')}
          description={
            folds
              ? t('Each fold validates once. Train all of them under Experiments.')
              : t('Drawn at random from every genre.')
          }
          labelElement="div"
          labelProps={{ id }}
        >
          <SegmentedControl
            fullWidth
            mt={4}
            aria-labelledby={id}
            data={[
              { value: 'shares', label: t('A share') },
              { value: 'folds', label: t('One of several folds') },
            ]}
            value={folds ? 'folds' : 'shares'}
            onChange={(value) => (value === 'folds' ? choose(FOLD_COUNTS[0]!, 0) : onChange(shares))}
          />
        </Input.Wrapper>
      </Explained>
      {folds && (
        <Group gap="sm">
          <Explained term="fold">
            <Select
              label={t('Folds')}
              w={110}
              allowDeselect={false}
              data={counts.map(String)}
              value={String(folds.count)}
              onChange={(count) => count && choose(Number(count), Math.min(folds.index, Number(count) - 1))}
            />
          </Explained>
          <Select
            label={t('Validating fold')}
            w={150}
            allowDeselect={false}
            data={Array.from({ length: folds.count }, (_, index) => ({
              value: String(index),
              label: t('{index} of {count}', { index: index + 1, count: folds.count }),
            }))}
            value={String(folds.index)}
            onChange={(index) => index && choose(folds.count, Number(index))}
          />
        </Group>
      )}
    </>
  );
}
