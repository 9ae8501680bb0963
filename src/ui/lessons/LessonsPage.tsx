import { Card, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { Link } from 'wouter';
import { t } from '../../i18n.ts';
import classes from './Lessons.module.css';
import { LESSONS, lessonPath } from './lessons.ts';

/** All lessons, and the way to the playground. */
export function LessonsPage() {
  return (
    <Stack gap="lg">
      <div>
        <Title order={1}>{t('Lessons')}</Title>
        <Text fz="lg">
          {t(
            'Five minutes each. Real networks train here in this tab, on built-in music: your own songs and models stay as they are.',
          )}
        </Text>
      </div>
      <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="md">
        {LESSONS.map(({ id, number, title, question, minutes, steps }) => (
          <LessonCard
            key={id}
            href={lessonPath(id)}
            title={t('{number}. {title}', { number: String(number), title })}
            text={question}
            below={t('{steps} steps, about {minutes} minutes', {
              steps: String(steps.length),
              minutes: String(minutes),
            })}
          />
        ))}
        <LessonCard
          href="/playground"
          title={t('Playground')}
          text={t('What happens if I change this while it trains?')}
          below={t('All controls, no steps')}
        />
      </SimpleGrid>
    </Stack>
  );
}

interface LessonCardProps {
  href: string;
  title: string;
  text: string;
  below: string;
}

function LessonCard({ href, title, text, below }: LessonCardProps) {
  return (
    <Card withBorder padding="lg" className={classes.card}>
      <Stack gap="xs" h="100%">
        <Title order={2} fz="1.5rem">
          <Link href={href} className={classes.link}>
            {title}
          </Link>
        </Title>
        <Text fz="lg" flex={1}>
          {text}
        </Text>
        <Text c="dimmed">{below}</Text>
      </Stack>
    </Card>
  );
}
