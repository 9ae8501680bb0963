import { Group, Stack, Table, Text, Title } from '@mantine/core';
import { IconCheck, IconX } from '@tabler/icons-react';
import { wilsonInterval } from '../../evaluation/interval.ts';
import { type HeldOutAnswer, scoreInWords } from '../../experiments/teach/answers.ts';
import { t } from '../../i18n.ts';
import { PlayButton } from '../audio/PlayButton.tsx';
import { ScrollTable } from '../charts/ScrollTable.tsx';
import { intervalInWords, percent } from '../results/words.ts';
import { useTeach } from '../state/teach.ts';

interface HeldOutTableProps {
  answers: readonly HeldOutAnswer[];
  /** Whether it has finished learning. */
  final: boolean;
}

/** What the network takes the songs for that it never learned from. */
export function HeldOutTable({ answers, final }: HeldOutTableProps) {
  const right = answers.filter((answer) => answer.right).length;
  const interval = wilsonInterval(right / answers.length, answers.length);
  return (
    <Stack component="section" gap="xs">
      <Title order={2} fz="xl" data-testid="held-out-score">
        {scoreInWords(answers)}
      </Title>
      <Text>
        {final
          ? t(
              'It never learned from them. With so few songs that is a rough figure: of all songs like them, {interval} may be right (95 % interval).',
              { interval: intervalInWords(interval) },
            )
          : t('It never learns from them.')}
      </Text>
      <ScrollTable minWidth={360} maxHeight={420}>
        <Table aria-label={t('Held-out songs')} verticalSpacing="xs" fz="md">
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('Song')}</Table.Th>
              <Table.Th scope="col">{t('You say')}</Table.Th>
              <Table.Th scope="col">{t('The network says')}</Table.Th>
              <Table.Th scope="col">{t('Right?')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {answers.map((answer) => (
              <AnswerRow key={answer.audioKey} answer={answer} />
            ))}
          </Table.Tbody>
        </Table>
      </ScrollTable>
    </Stack>
  );
}

function AnswerRow({ answer }: { answer: HeldOutAnswer }) {
  const { audioKey, name, wanted, said, right, probability } = answer;
  const isThere = useTeach((s) => s.songs.some((song) => song.audioKey === audioKey));
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <Group gap="xs" wrap="nowrap">
          {isThere && <PlayButton playerKey={audioKey} name={name} variant="subtle" />}
          <Text fw={600}>{name}</Text>
        </Group>
      </Table.Th>
      <Table.Td>{wanted}</Table.Td>
      <Table.Td>
        {said} ({percent(probability)})
      </Table.Td>
      <Table.Td>
        <Group gap={6} wrap="nowrap">
          {right ? <IconCheck size={22} aria-hidden /> : <IconX size={22} aria-hidden />}
          <Text fw={600}>{right ? t('right') : t('wrong')}</Text>
        </Group>
      </Table.Td>
    </Table.Tr>
  );
}
