import { Accordion, Anchor, Button, Group, Text, Title } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { Link } from 'wouter';
import { t } from '../../i18n.ts';
import { ProjectorButton } from '../projector/ProjectorButton.tsx';
import { useProjectorMode } from '../projector/useProjectorMode.ts';
import { SharePlayground } from '../share/SharePlayground.tsx';
import { useDemonstration } from '../state/demonstration.ts';
import { Words } from '../Words.tsx';
import classes from './Demonstration.module.css';
import { Demonstration } from './Demonstration.tsx';
import { GapTable } from './GapTable.tsx';
import { RunControls } from './RunControls.tsx';

/** A network that trains in front of a class, with everything to turn. */
export function PlaygroundPage() {
  const projector = useProjectorMode();
  const run = useDemonstration((s) => s.run);
  return (
    <div className={classes.page}>
      <Title order={1} className="visually-hidden">
        {t('Playground')}
      </Title>
      <Group justify="space-between" gap="xs" wrap="nowrap" className={classes.bar}>
        <RunControls />
        <Group gap={6} wrap="nowrap">
          {!projector && (
            <Button
              variant="default"
              size="md"
              leftSection={<IconArrowBackUp size={20} />}
              onClick={() => useDemonstration.getState().reset()}
            >
              {t('Reset')}
            </Button>
          )}
          <ProjectorButton />
        </Group>
      </Group>
      <Demonstration />
      {!projector && (
        <>
          {run && (
            <Accordion variant="contained">
              <Accordion.Item value="figures">
                <Accordion.Control>{t('Figures as a table')}</Accordion.Control>
                <Accordion.Panel>
                  <GapTable run={run} />
                </Accordion.Panel>
              </Accordion.Item>
            </Accordion>
          )}
          <SharePlayground />
          <Text c="dimmed">
            <Words
              text="A network of convolutions learns ten genres of built-in music. Nothing here is kept: your own songs, runs and models stay as they are. The <lessons>lessons</lessons> show step by step what can be seen here."
              parts={{ lessons: <Anchor component={Link} href="/lessons" underline="always" /> }}
            />
          </Text>
        </>
      )}
    </div>
  );
}
