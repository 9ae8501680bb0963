import { SegmentedControl, Stack, Text } from '@mantine/core';
import { useId } from 'react';
import { t } from '../../i18n.ts';
import { usePrediction } from '../state/prediction.ts';

/** Who answers, where there are two models: the one that comes with Melscope, or the user's own. */
export function WhoAnswers() {
  const shipped = usePrediction((s) => s.shipped);
  const own = usePrediction((s) => s.own);
  const use = usePrediction((s) => s.use);
  const busy = usePrediction((s) => s.busy !== null);
  const label = useId();
  if (!shipped || !own) return null;
  return (
    <Stack gap={4}>
      <Text id={label} fw={600}>
        {t('Who answers')}
      </Text>
      <SegmentedControl
        aria-labelledby={label}
        orientation="vertical"
        fullWidth
        disabled={busy}
        value={use}
        onChange={(value) => void usePrediction.getState().choose(value as typeof use)}
        data={[
          { value: 'shipped', label: t('Melscope’s model (real music)') },
          { value: 'own', label: t('Yours: {name}', { name: own.name }) },
        ]}
      />
    </Stack>
  );
}
