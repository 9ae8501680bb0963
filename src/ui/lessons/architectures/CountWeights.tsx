import { Table, Text } from '@mantine/core';
import { DEMO_GENRES } from '../../../dataset/demo/settings.ts';
import {
  ARCHITECTURE_PLANS,
  CLIP_SHAPE,
  KINDS,
  largest,
  parameters,
} from '../../../experiments/lessons/architectures.ts';
import { locale, t } from '../../../i18n.ts';
import { AskTheClass } from '../AskTheClass.tsx';
import { Beside } from '../Beside.tsx';
import { Reveal, useRevealed } from '../Reveal.tsx';
import { KIND_CHOICES } from './kinds.ts';

const counted = {
  ann: parameters('ann', DEMO_GENRES.length),
  cnn: parameters('cnn', DEMO_GENRES.length),
  rnn: parameters('rnn', DEMO_GENRES.length),
};
const MOST = largest(counted);

/** What is done with a clip, and how many weights that takes: nothing has to be trained. */
export function CountWeights() {
  const shown = useRevealed('architectures', 'weights');
  const outcome = shown
    ? {
        value: MOST,
        seen: t('It has {weights} weights.', { weights: counted[MOST].toLocaleString(locale) }),
      }
    : null;
  const [bands, frames] = CLIP_SHAPE;
  const reads = {
    ann: t('all {pixels} pixels at once, each with a weight to every unit', {
      pixels: (bands * frames).toLocaleString(locale),
    }),
    cnn: t('3 × 3 pixels at a time: the same small filters everywhere'),
    rnn: t('{frames} columns of {bands} bands, one after the other', {
      frames: String(frames),
      bands: String(bands),
    }),
  };
  return (
    <Beside
      ask={
        <AskTheClass
          lesson="architectures"
          id="weights"
          question={t('Which of the three has the most weights?')}
          choices={KIND_CHOICES}
          outcome={outcome}
        >
          <Reveal lesson="architectures" id="weights" label={t('Count them')} />
        </AskTheClass>
      }
    >
      <Table fz="1.2rem" aria-label={t('The three networks')} withTableBorder tabularNums>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('Network')}</Table.Th>
            <Table.Th scope="col">{t('It looks at')}</Table.Th>
            <Table.Th scope="col">{t('Weights')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {KINDS.map((kind) => (
            <Table.Tr key={kind}>
              <Table.Th scope="row">{ARCHITECTURE_PLANS.find(({ key }) => key === kind)!.name}</Table.Th>
              <Table.Td>{reads[kind]}</Table.Td>
              <Table.Td fw={700}>{shown ? counted[kind].toLocaleString(locale) : '?'}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Text c="dimmed">
        {t(
          'R4’s dense layers, R2’s CNN and R5’s LSTM, each made smaller so that it trains here within a minute.',
        )}
      </Text>
    </Beside>
  );
}
