import { Accordion, Stack, Text, Title } from '@mantine/core';
import { useDeferredValue, useMemo } from 'react';
import { FEWEST_TO_HOLD_OUT } from '../../experiments/teach/heldOut.ts';
import { t } from '../../i18n.ts';
import { curvesOf } from '../charts/curves.ts';
import { EpochTable } from '../charts/EpochTable.tsx';
import { LearningCurves } from '../charts/LearningCurves.tsx';
import { TermRow } from '../glossary/TermRow.tsx';
import { useTeach } from '../state/teach.ts';
import { useTeaching } from '../state/teaching.ts';
import { HeldOutTable } from './HeldOutTable.tsx';

const NO_PHASES: never[] = [];

/** How the learning goes, or went: the held-out songs first, for they are the proof. */
export function Learned() {
  const batches = useTeaching((s) => s.batches);
  const epochs = useTeaching((s) => s.epochs);
  const answers = useTeaching((s) => s.answers);
  const result = useTeaching((s) => s.result);
  const idle = useTeaching((s) => s.phase === 'idle');
  const named = useTeach((s) => s.classes.length);
  const classes = idle && result ? result.model.genres.length : named;
  const curves = useDeferredValue(useMemo(() => curvesOf(batches, epochs, null), [batches, epochs]));
  if (epochs.length === 0) return null;
  return (
    <Stack gap="lg">
      {answers.length > 0 ? (
        <HeldOutTable answers={answers} final={idle} />
      ) : (
        idle && (
          <Text fw={600}>
            {t(
              'No song was held out, so nobody knows how well this works: it takes {songs} songs in a class.',
              { songs: FEWEST_TO_HOLD_OUT },
            )}
          </Text>
        )
      )}
      <Stack component="section" gap="xs">
        <Title order={2} fz="xl">
          {t('How it learned')}
        </Title>
        <LearningCurves curves={curves} classes={classes} bestEpoch={null} phases={NO_PHASES} />
        <TermRow names={['embedding', 'softmax', 'overfitting']} />
        <Text c="dimmed">
          {t('Validation is the held-out songs’ clips. They choose nothing: they only check.')}
        </Text>
        <Accordion variant="contained" order={3} keepMounted={false}>
          <Accordion.Item value="table">
            <Accordion.Control>{t('Figures as a table')}</Accordion.Control>
            <Accordion.Panel>
              <EpochTable epochs={epochs} />
            </Accordion.Panel>
          </Accordion.Item>
        </Accordion>
      </Stack>
    </Stack>
  );
}
