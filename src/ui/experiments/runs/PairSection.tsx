import { Group, SegmentedControl, Select, Stack, Text, Title } from '@mantine/core';
import { useMemo, useState } from 'react';
import { pairedTracks } from '../../../evaluation/pairedTracks.ts';
import { verdict } from '../../../evaluation/verdict.ts';
import { isLeaky, type RunRecord } from '../../../experiments/run.ts';
import { t } from '../../../i18n.ts';
import { TermRow } from '../../glossary/TermRow.tsx';
import { partInWords } from '../../results/words.ts';
import { PairMatrices } from './PairMatrices.tsx';
import { RightWrongTable } from './RightWrongTable.tsx';
import type { Results } from './useResults.ts';

interface PairSectionProps {
  /** In the order of the numbers that they go by. */
  runs: readonly RunRecord[];
  results: Results['results'];
}

const PARTS = ['test', 'validation'] as const;

/** Two of the runs against each other, on the same tracks: which is better, and where they differ. */
export function PairSection({ runs, results }: PairSectionProps) {
  const measured = runs.flatMap((run, i) => {
    const result = results.get(run.id);
    return result && (result.test || result.validation) ? [{ run, result, number: i + 1 }] : [];
  });
  const [idA, setA] = useState(measured[0]?.run.id);
  const [idB, setB] = useState(measured[1]?.run.id);
  const [wanted, setPart] = useState<(typeof PARTS)[number]>('test');
  const a = measured.find(({ run }) => run.id === idA);
  const b = measured.find(({ run }) => run.id === idB);
  if (!a || !b) return <Text>{t('Two runs with figures are needed to hold them against each other.')}</Text>;
  const shared = PARTS.filter((part) => a.result[part] && b.result[part]);
  const part = shared.includes(wanted) ? wanted : shared[0];
  const options = measured.map(({ run, number }) => ({ value: run.id, label: `${number} ${run.name}` }));
  const choose = (letter: 'A' | 'B', value: string, other: string, set: (id: string) => void) => (
    <Select
      label={letter}
      w={{ base: '100%', sm: 320 }}
      allowDeselect={false}
      data={options.filter((option) => option.value !== other)}
      value={value}
      onChange={(id) => id && set(id)}
    />
  );
  return (
    <Stack component="section" gap="sm">
      <Title order={3} fz="xl">
        {t('Does A beat B?')}
      </Title>
      <TermRow names={['mcnemar', 'p-value']} />
      <Group align="flex-end" gap="sm">
        {choose('A', a.run.id, b.run.id, setA)}
        {choose('B', b.run.id, a.run.id, setB)}
        {part && (
          <SegmentedControl
            aria-label={t('Part of the data')}
            data={shared.map((value) => ({
              value,
              label: partInWords(value),
            }))}
            value={part}
            onChange={(value) => setPart(value as (typeof PARTS)[number])}
          />
        )}
      </Group>
      {part ? (
        <Pair
          key={`${a.run.id} ${b.run.id} ${part}`}
          a={{ result: a.result, part: a.result[part]! }}
          b={{ result: b.result, part: b.result[part]! }}
          leaky={isLeaky(a.run) || isLeaky(b.run)}
        />
      ) : (
        <Text>{t('One of them has only a test part and the other only a validation part.')}</Text>
      )}
    </Stack>
  );
}

type Side = Parameters<typeof PairMatrices>[0]['a'];

function Pair({ a, b, leaky }: { a: Side; b: Side; leaky: boolean }) {
  const [{ result: resultA, part: partA }, { result: resultB, part: partB }] = [a, b];
  const paired = useMemo(
    () => pairedTracks({ ...resultA, part: partA }, { ...resultB, part: partB }),
    [resultA, partA, resultB, partB],
  );
  return (
    <>
      <Group align="flex-start" gap="xl">
        <Text fz="lg" maw="46rem" role="status" data-testid="verdict">
          {verdict({ nameA: 'A', nameB: 'B', paired })}
        </Text>
        {paired.n > 0 && paired.sameGenres && <RightWrongTable paired={paired} />}
      </Group>
      <Text size="sm" c="dimmed">
        {t(
          'McNemar’s test, by track after the vote: it looks only at the tracks of which one run was right and the other wrong. One run of each is compared here; another seed may come out differently.',
        )}
        {leaky && ` ${t('A split is leaky: figures of clips flatter.')}`}
      </Text>
      <PairMatrices a={a} b={b} />
    </>
  );
}
