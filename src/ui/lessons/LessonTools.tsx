import { Button, Card, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconNotes, IconRefresh } from '@tabler/icons-react';
import { useLocation } from 'wouter';
import { t } from '../../i18n.ts';
import { ProjectorButton } from '../projector/ProjectorButton.tsx';
import { ShareLink } from '../share/ShareLink.tsx';
import { useLessonRuns } from '../state/lessonRuns.ts';
import type { Lesson } from './lesson.ts';
import { lessonPath } from './lessons.ts';

interface LessonToolsProps {
  lesson: Lesson;
  /** From 1. */
  step: number;
  /** In projector mode: what is not for the class is hidden. */
  projected: boolean;
}

/** For who teaches: the note, a link that opens this step, a new beginning, and projector mode. */
export function LessonTools({ lesson, step, projected }: LessonToolsProps) {
  const [, navigate] = useLocation();
  const [noteShown, note] = useDisclosure(false);
  const link = new URL(`#${lessonPath(lesson.id, step)}`, location.href).href;
  const restart = () => {
    lesson.restart?.();
    useLessonRuns.getState().restart(lesson.id);
    navigate(lessonPath(lesson.id));
  };
  if (projected) return <ProjectorButton />;
  return (
    <>
      <Group gap="xs">
        <Button
          variant="default"
          leftSection={<IconNotes size={18} />}
          aria-expanded={noteShown}
          onClick={note.toggle}
        >
          {t('Teacher’s note')}
        </Button>
        <ShareLink link={link} />
        <Button variant="default" leftSection={<IconRefresh size={18} />} onClick={restart}>
          {t('Restart')}
        </Button>
        <ProjectorButton />
      </Group>
      {noteShown && <Note {...lesson.note} />}
    </>
  );
}

function Note({ say, expect, ask }: Lesson['note']) {
  const parts = [
    [t('Say'), say],
    [t('Expect'), expect],
    [t('Ask'), ask],
  ] as const;
  return (
    <Card withBorder w="100%" component="aside" aria-label={t('Teacher’s note')}>
      <Stack gap="xs">
        {parts.map(([head, text]) => (
          <Text key={head}>
            <b>{head}:</b> {text}
          </Text>
        ))}
      </Stack>
    </Card>
  );
}
