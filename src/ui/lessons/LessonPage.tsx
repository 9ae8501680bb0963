import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import { Link, useParams } from 'wouter';
import { t } from '../../i18n.ts';
import { useProjectorMode } from '../projector/useProjectorMode.ts';
import { lessonState, useLessonRuns } from '../state/lessonRuns.ts';
import { LessonFrame } from './LessonFrame.tsx';
import { lessonAt, lessonPath } from './lessons.ts';

/** A step of a lesson, as the path names it. */
export function LessonPage() {
  const { lesson: id = '', step } = useParams<{ lesson: string; step?: string }>();
  const at = lessonAt(id, step);
  const restarts = useLessonRuns((s) => (at ? lessonState(s, at.lesson.id).restarts : 0));
  // Here and not in the frame, which is another one at every step.
  const projected = useProjectorMode();
  if (!at) return <NoSuchStep id={id} />;
  return <LessonFrame key={`${at.lesson.id} ${at.step} ${restarts}`} {...at} projected={projected} />;
}

function NoSuchStep({ id }: { id: string }) {
  const lesson = lessonAt(id, undefined)?.lesson;
  return (
    <Stack gap="md">
      <Title order={1}>{lesson?.title ?? t('Lessons')}</Title>
      <Alert color="red" title={t('There is no such step')}>
        <Stack gap="sm" align="flex-start">
          <Text>
            {lesson
              ? t('This link names a step that the lesson does not have. Begin at the first one.')
              : t('This link names a lesson that Melscope does not have. Choose one from the list.')}
          </Text>
          <Button component={Link} href={lesson ? lessonPath(lesson.id) : '/lessons'}>
            {lesson ? t('To the first step') : t('All lessons')}
          </Button>
        </Stack>
      </Alert>
    </Stack>
  );
}
