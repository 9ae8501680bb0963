import { Button, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { classTitle, MOST_CLASSES } from '../../experiments/teach/classes.ts';
import { heldOutSongs } from '../../experiments/teach/heldOut.ts';
import { groupBy } from '../../groupBy.ts';
import { t } from '../../i18n.ts';
import { USED_SECONDS } from '../../session/teachSongs.ts';
import { Confirm } from '../Confirm.tsx';
import { useTeach } from '../state/teach.ts';
import { ClassCard } from './ClassCard.tsx';

const NONE: never[] = [];

/** The classes side by side, each with its songs. */
export function ClassList() {
  const classes = useTeach((s) => s.classes);
  const songs = useTeach((s) => s.songs);
  const ofClass = useMemo(() => groupBy(songs, ({ classId }) => classId), [songs]);
  const heldOut = useMemo(() => heldOutSongs(songs), [songs]);
  const [leaving, setLeaving] = useState<{ id: string; title: string; songs: number } | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const before = useRef(classes.length);
  useEffect(() => {
    // A new class is named first of all.
    if (classes.length > before.current)
      list.current?.querySelector<HTMLElement>('section:last-of-type input')?.focus();
    before.current = classes.length;
  }, [classes.length]);
  const remove = (id: string, title: string) => {
    const own = ofClass.get(id)?.length ?? 0;
    if (own > 0) setLeaving({ id, title, songs: own });
    else void useTeach.getState().removeClass(id);
  };
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Title order={2} fz="xl">
          {t('Your classes')}
        </Title>
        <Button
          variant="default"
          leftSection={<IconPlus size={18} aria-hidden />}
          disabled={classes.length >= MOST_CLASSES}
          onClick={() => void useTeach.getState().addClass()}
        >
          {t('Add a class')}
        </Button>
      </Group>
      <SimpleGrid ref={list} cols={{ base: 1, sm: 2, lg: classes.length > 2 ? 3 : 2 }}>
        {classes.map((own, index) => {
          const title = classTitle(own, index);
          return (
            <ClassCard
              key={own.id}
              id={own.id}
              name={own.name}
              title={title}
              number={index + 1}
              songs={ofClass.get(own.id) ?? NONE}
              heldOut={heldOut}
              onRemove={() => remove(own.id, title)}
            />
          );
        })}
      </SimpleGrid>
      <Text c="dimmed" size="sm">
        {t(
          'Of a longer song its middle {seconds} seconds are used. A “held out” song is never learned from: it checks what was learned.',
          { seconds: USED_SECONDS },
        )}
      </Text>
      <Confirm
        opened={leaving !== null}
        onClose={() => setLeaving(null)}
        title={t('Remove {title}?', { title: leaving?.title ?? '' })}
        text={t(
          '{songs, plural, one {Its song} other {Its # songs}} will be removed from this page. Your files stay where they are.',
          { songs: leaving?.songs ?? 0 },
        )}
        action={t('Remove')}
        onConfirm={() => leaving && void useTeach.getState().removeClass(leaving.id)}
      />
    </Stack>
  );
}
