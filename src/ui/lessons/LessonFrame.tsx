import { Box, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import { t } from '../../i18n.ts';
import classes from './Lessons.module.css';
import { LessonTools } from './LessonTools.tsx';
import type { Lesson } from './lesson.ts';
import { LESSONS, lessonPath } from './lessons.ts';

interface LessonFrameProps {
  lesson: Lesson;
  /** From 1. */
  step: number;
  /** In projector mode: only what the class needs is shown. */
  projected: boolean;
}

/** One step of a lesson: its sentences, its working area, and the ways on and back. */
export function LessonFrame({ lesson, step, projected }: LessonFrameProps) {
  const { title, says, Work } = lesson.steps[step - 1]!;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), []);
  return (
    <Stack gap="sm">
      <Group justify="space-between" gap="xs">
        <Group gap="md" align="baseline">
          <Title order={1} fz="lg" className={projected ? 'visually-hidden' : undefined}>
            {t('Lesson {number}: {title}', { number: String(lesson.number), title: lesson.title })}
          </Title>
          <Text c="dimmed">
            {t('Step {step} of {steps}', { step: String(step), steps: String(lesson.steps.length) })}
          </Text>
        </Group>
        <LessonTools lesson={lesson} step={step} projected={projected} />
      </Group>
      <Title order={2} fz="1.9rem" lh={1.2} ref={heading} tabIndex={-1} className={classes.heading}>
        {title}
      </Title>
      <Box className={classes.says}>
        {says.map((sentence) => (
          <p key={sentence} style={{ margin: 0 }}>
            {sentence}
          </p>
        ))}
      </Box>
      <Work />
      <Ways lesson={lesson} step={step} />
    </Stack>
  );
}

function Ways({ lesson, step }: Pick<LessonFrameProps, 'lesson' | 'step'>) {
  const last = step === lesson.steps.length;
  const next = last
    ? LESSONS.find(({ number }) => number > lesson.number)
    : { id: lesson.id, title: lesson.steps[step]!.title };
  return (
    <Group component="nav" aria-label={t('Steps')} justify="space-between" mt="sm">
      <Button
        component={Link}
        href={step > 1 ? lessonPath(lesson.id, step - 1) : '/lessons'}
        size="lg"
        variant="default"
        leftSection={<IconArrowLeft size={22} />}
      >
        {step > 1 ? t('Back') : t('All lessons')}
      </Button>
      {last && (
        <Button component={Link} href="/lessons" size="lg" variant="default">
          {t('All lessons')}
        </Button>
      )}
      {next && (
        <Button
          component={Link}
          href={last ? lessonPath(next.id) : lessonPath(lesson.id, step + 1)}
          size="lg"
          rightSection={<IconArrowRight size={22} />}
        >
          {last
            ? t('Next lesson: {title}', { title: next.title })
            : t('Next: {title}', { title: next.title })}
        </Button>
      )}
    </Group>
  );
}
