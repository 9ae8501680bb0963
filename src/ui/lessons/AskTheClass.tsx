import { Button, Card, Radio, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { LessonId } from '../../experiments/lessons/plan.ts';
import { t } from '../../i18n.ts';
import { lessonState, useLessonRuns } from '../state/lessonRuns.ts';

interface AskTheClassProps {
  lesson: LessonId;
  /** Of the question, unique within the lesson. */
  id: string;
  question: string;
  /** Two to four. */
  choices: readonly { value: string; label: string }[];
  /** What came true, and the figures that say so in a sentence; null while nobody knows. */
  outcome: { value: string; seen: string } | null;
  /** The way to the answer, e.g. {@link TrainRuns}: it comes once something was predicted, or the question skipped. */
  children: ReactNode;
}

/** A prediction is asked for before the answer can be had; in the end the two are compared. */
export function AskTheClass({ lesson, id, question, choices, outcome, children }: AskTheClassProps) {
  const said = useLessonRuns((s) => lessonState(s, lesson).answers[id]);
  const { answer } = useLessonRuns.getState();
  // Also what is known already, from another step, is told only after a prediction.
  const told = said !== undefined && outcome !== null;
  return (
    <Card withBorder padding="md">
      <Stack gap="sm">
        <Radio.Group
          label={question}
          value={said ?? ''}
          onChange={(choice) => answer(lesson, id, choice)}
          styles={{ label: { fontSize: '1.3rem', fontWeight: 650 } }}
        >
          <Stack gap="xs" mt="sm" align="flex-start">
            {choices.map(({ value, label }) => (
              <Radio
                key={value}
                value={value}
                label={label}
                size="md"
                disabled={told}
                styles={{ label: { fontSize: '1.2rem', color: 'var(--mantine-color-text)' } }}
              />
            ))}
            {said === undefined && (
              <Button variant="subtle" onClick={() => answer(lesson, id, null)}>
                {t('Skip')}
              </Button>
            )}
          </Stack>
        </Radio.Group>
        {said !== undefined && children}
        <Text role="status" fz="1.3rem" fw={600}>
          {told && verdict(said, choices, outcome)}
        </Text>
      </Stack>
    </Card>
  );
}

/** @param said null: skipped */
function verdict(
  said: string | null,
  choices: AskTheClassProps['choices'],
  { value, seen }: NonNullable<AskTheClassProps['outcome']>,
): string {
  const label = (choice: string) => choices.find((one) => one.value === choice)?.label ?? choice;
  if (said === null) return t('It was “{was}”. {seen}', { was: label(value), seen });
  if (said === value) return t('You said “{said}”, and so it was. {seen}', { said: label(said), seen });
  return t('You said “{said}”; it was “{was}”. {seen}', { said: label(said), was: label(value), seen });
}
