import { ActionIcon, Group, ScrollArea, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import { memo, useEffect, useRef, useState } from 'react';
import type { RunRecord } from '../../../experiments/run.ts';
import { t } from '../../../i18n.ts';
import { orTell } from '../../music/orTell.ts';
import { useQueue } from '../../state/queue.ts';
import classes from './QueueList.module.css';
import { placeAfterMove } from './queueOrder.ts';

const CANNOT = t('The queue could not be changed');

/** The runs that wait, in their order, each to be moved or taken out. */
export const QueueList = memo(function QueueList({ waiting }: { waiting: readonly RunRecord[] }) {
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef<string | null>(null);
  const [told, setTold] = useState('');
  // A row that is moved in the page loses the focus of its button; one that is taken out hands it to the next.
  useEffect(() => {
    const name = moved.current;
    moved.current = null;
    if (name === null || waiting.length === 0) return;
    const button = [...(list.current?.querySelectorAll('button') ?? [])].find((b) => b.dataset.move === name);
    button?.focus();
  }, [waiting]);
  const takeOut = async (run: RunRecord) => {
    const place = waiting.indexOf(run);
    const next = waiting[place + 1] ?? waiting[place - 1];
    moved.current = next ? `${next.id} out` : null;
    await orTell(useQueue.getState().cancel(run.id), CANNOT);
  };
  const move = async (run: RunRecord, by: 1 | -1) => {
    const before = placeAfterMove(waiting, run.id, by);
    if (before === undefined) return;
    moved.current = `${run.id} ${by}`;
    await orTell(useQueue.getState().move(run.id, before), CANNOT);
    setTold(
      t('{name} is now number {number} of {total}.', {
        name: run.name,
        number: waiting.indexOf(run) + 1 + by,
        total: waiting.length,
      }),
    );
  };
  return (
    <>
      <Text role="status" className="visually-hidden">
        {told}
      </Text>
      <ScrollArea.Autosize
        mah={280}
        viewportProps={{ tabIndex: 0, role: 'group', 'aria-label': t('Waiting runs') }}
      >
        <ol className={classes.list} ref={list}>
          {waiting.map((run) => (
            <li key={run.id}>
              <Group gap="xs" wrap="nowrap">
                <Text flex={1} className={classes.name}>
                  {run.name}
                </Text>
                {([-1, 1] as const).map((by) => (
                  <ActionIcon
                    key={by}
                    variant="default"
                    data-move={`${run.id} ${by}`}
                    aria-label={
                      by < 0
                        ? t('Move {name} up', { name: run.name })
                        : t('Move {name} down', { name: run.name })
                    }
                    // Disabled for real, it would lose the focus that moved it there.
                    aria-disabled={placeAfterMove(waiting, run.id, by) === undefined}
                    data-disabled={placeAfterMove(waiting, run.id, by) === undefined || undefined}
                    onClick={() => void move(run, by)}
                  >
                    {by < 0 ? <IconArrowUp size={18} /> : <IconArrowDown size={18} />}
                  </ActionIcon>
                ))}
                <ActionIcon
                  variant="default"
                  aria-label={t('Take {name} out of the queue', { name: run.name })}
                  data-move={`${run.id} out`}
                  onClick={() => void takeOut(run)}
                >
                  <IconX size={18} />
                </ActionIcon>
              </Group>
            </li>
          ))}
        </ol>
      </ScrollArea.Autosize>
    </>
  );
});
