import { Box, Button, Collapse, CopyButton, Group, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { Virtuoso } from 'react-virtuoso';
import { t } from '../../i18n.ts';
import type { ImportFailure } from '../../session/importTracks.ts';

const ROW = 28;
const MOST_ROWS_SEEN = 8;

/** Files that could not be used and why. */
export function FailureList({ failures }: { failures: readonly ImportFailure[] }) {
  const [opened, { toggle }] = useDisclosure(false);
  const asText = () => failures.map(({ path, reason }) => `${path}\t${reason}`).join('\n');
  return (
    <>
      <Group gap="xs" mt={4}>
        <Button size="compact-sm" variant="default" onClick={toggle} aria-expanded={opened}>
          {opened ? t('Hide the files') : t('Show which and why')}
        </Button>
        <CopyButton value={asText()}>
          {({ copied, copy }) => (
            <Button
              size="compact-sm"
              variant="default"
              onClick={copy}
              leftSection={copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
            >
              {copied ? t('Copied') : t('Copy the list')}
            </Button>
          )}
        </CopyButton>
      </Group>
      <Collapse expanded={opened}>
        <Box mt="xs">
          {opened && (
            <Virtuoso
              style={{ height: Math.min(failures.length, MOST_ROWS_SEEN) * ROW }}
              totalCount={failures.length}
              itemContent={(index) => (
                <Text size="sm" lh={`${ROW}px`} truncate title={failures[index]!.reason}>
                  <b>{failures[index]!.path}</b>: {failures[index]!.reason}
                </Text>
              )}
            />
          )}
        </Box>
      </Collapse>
    </>
  );
}
