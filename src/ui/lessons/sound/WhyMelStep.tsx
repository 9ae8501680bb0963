import { Box, SimpleGrid, Table, Text } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { SAMPLE_RATE } from '../../../audio/pcm.ts';
import { bandHz, hzToMel, melToHz } from '../../../features/melBank.ts';
import { locale, t } from '../../../i18n.ts';
import { PlayButton } from '../../audio/PlayButton.tsx';
import { MelScale } from '../../glossary/pictures/Spectra.tsx';
import { sound as explanations } from '../../glossary/subjects/sound.tsx';
import { Term } from '../../glossary/Term.tsx';
import { lessonState, useLessonRuns } from '../../state/lessonRuns.ts';
import { usePlayer } from '../../state/player.ts';
import { AskTheClass } from '../AskTheClass.tsx';
import { Beside } from '../Beside.tsx';
import { MFCC_BANDS, USUAL } from './forms.ts';
import { Turn } from './Turn.tsx';
import { tonePair } from './tones.ts';

const LOW = 300;
const HIGH = 5000;
const STEPS = [50, 100, 200, 300, 400];
const ROWS = USUAL.nFft / 2 + 1;

const hertz = (hz: number) => Math.round(hz).toLocaleString(locale);
const melsApart = (from: number, to: number) => (hzToMel(to) - hzToMel(from)).toFixed(1);

/** Ears hear ratios: tones as far apart in Hz, and in mel. */
export function WhyMelStep() {
  const [step, setStep] = useState(100);
  const [heard, setHeard] = useState<readonly string[]>([]);
  useEffect(() => () => usePlayer.getState().pause(), []);
  const pairs = [
    { from: LOW, to: LOW + step },
    { from: HIGH, to: HIGH + step },
    { from: HIGH, to: melToHz(hzToMel(HIGH) + hzToMel(LOW + step) - hzToMel(LOW)) },
  ];
  const both = ['0', '1'].every((pair) => heard.includes(pair));
  return (
    <Beside
      ask={
        <AskTheClass
          lesson="sound"
          id="pairs"
          question={t('Two pairs of tones, both {step} Hz apart. Which pair sounds further apart?', {
            step: String(STEPS[1]),
          })}
          choices={[
            { value: 'low', label: t('The low one') },
            { value: 'high', label: t('The high one') },
            { value: 'same', label: t('Both the same') },
          ]}
          outcome={both ? { value: 'low', seen: pairsInWords() } : null}
        >
          {!both && <Text fz="lg">{t('Play the first two pairs.')}</Text>}
        </AskTheClass>
      }
    >
      <Turn label={t('Hz apart')} values={STEPS} value={step} onChange={setStep} />
      <Table fz="lg" aria-label={t('Pairs of tones')} tabularNums>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('Tones')}</Table.Th>
            <Table.Th scope="col">{t('Hz apart')}</Table.Th>
            <Table.Th scope="col">
              <Term name="mel">{t('Mel apart')}</Term>
            </Table.Th>
            <Table.Th scope="col">{t('Hear')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {pairs.map(({ from, to }, i) => (
            <Table.Tr key={`${from} ${to}`}>
              <Table.Th scope="row" fw={500}>
                {t('{from} and {to} Hz', { from: hertz(from), to: hertz(to) })}
              </Table.Th>
              <Table.Td>{hertz(to - from)}</Table.Td>
              <Table.Td>{melsApart(from, to)}</Table.Td>
              <Table.Td>
                <PlayPair
                  from={from}
                  to={to}
                  onPlay={() => step === STEPS[1] && setHeard((before) => [...before, String(i)])}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <SimpleGrid cols={{ base: 1, lg: 2 }}>
        <RowsAbove />
        <Box fz="1.3rem">
          <MelScale show="scale" />
          {explanations.mel.formula}
        </Box>
      </SimpleGrid>
    </Beside>
  );
}

function PlayPair({ from, to, onPlay }: { from: number; to: number; onPlay: () => void }) {
  const pcm = useMemo(() => tonePair(from, to), [from, to]);
  return (
    <PlayButton
      playerKey={`tones ${from} ${to}`}
      pcm={pcm}
      name={t('{from} and {to} Hz', { from: hertz(from), to: hertz(to) })}
      size={44}
      onPlay={onPlay}
    />
  );
}

const pairsInWords = () =>
  t('{low} to {lowEnd} Hz are {lowMel} mel, {high} to {highEnd} Hz only {highMel}.', {
    low: hertz(LOW),
    lowEnd: hertz(LOW + 100),
    lowMel: melsApart(LOW, LOW + 100),
    high: hertz(HIGH),
    highEnd: hertz(HIGH + 100),
    highMel: melsApart(HIGH, HIGH + 100),
  });

/** How the rows of both pictures are spent on what is above 5 kHz. */
function RowsAbove() {
  const said = useLessonRuns((s) => lessonState(s, 'sound').answers['rows-above']);
  const linear = Array.from({ length: ROWS }, (_, k) => (k * SAMPLE_RATE) / USUAL.nFft);
  const range = { fMin: 0, fMax: SAMPLE_RATE / 2, nMels: MFCC_BANDS };
  const mel = Array.from({ length: MFCC_BANDS }, (_, band) => bandHz(range, band));
  const above = (centres: readonly number[]) => centres.filter((hz) => hz > HIGH).length;
  return (
    <AskTheClass
      lesson="sound"
      id="rows-above"
      question={t('Of the {rows} rows of the linear picture, how many lie above 5 kHz?', {
        rows: ROWS.toLocaleString(locale),
      })}
      choices={[
        { value: 'tenth', label: t('About a tenth') },
        { value: 'quarter', label: t('About a quarter') },
        { value: 'half', label: t('More than half') },
      ]}
      outcome={
        said === undefined
          ? null
          : {
              value: 'half',
              seen: t('{linear} of {rows} rows, but only {mel} of {bands} mel bands.', {
                linear: above(linear).toLocaleString(locale),
                rows: ROWS.toLocaleString(locale),
                mel: above(mel),
                bands: MFCC_BANDS,
              }),
            }
      }
    >
      {null}
    </AskTheClass>
  );
}
