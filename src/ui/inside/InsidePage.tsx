import { Button, Loader, Stack, Text, Title } from '@mantine/core';
import { Link, useParams } from 'wouter';
import { t } from '../../i18n.ts';
import { useTraining } from '../state/training.ts';
import { MapSection } from './MapSection.tsx';
import { NetworkSection } from './NetworkSection.tsx';
import { type InsideOpen, useInside } from './useInside.ts';

/** What is inside the network that trains, or that was trained last, or that answers. */
export function InsidePage() {
  const { run } = useParams<{ run?: string }>();
  const inside = useInside(run);
  return (
    <Stack gap="lg">
      <Title order={1}>{t('Inside the network')}</Title>
      {inside.state === 'loading' && <Loader aria-label={t('Opening the network')} />}
      {inside.state === 'none' && (
        <Nothing>
          {t('There is no network to look into yet. Train one: you can look inside while it learns.')}
        </Nothing>
      )}
      {inside.state === 'features' && (
        <Text fz="lg" role="status">
          {t('“{name}” is computing its features. Its network is seen here when it begins to learn.', {
            name: inside.name,
          })}
        </Text>
      )}
      {inside.state === 'open' && (
        <>
          <Which open={inside} />
          <NetworkSection key={inside.key} open={inside} />
          <MapSection open={inside} />
        </>
      )}
    </Stack>
  );
}

function Nothing({ children }: { children: string }) {
  return (
    <>
      <Text fz="lg" maw={640}>
        {children}
      </Text>
      <Button component={Link} href="/train" size="lg" style={{ alignSelf: 'flex-start' }}>
        {t('Go to Train')}
      </Button>
    </>
  );
}

/** Whose network it is, and how far it is trained. */
function Which({ open: { name, recipe, live, epochs } }: { open: InsideOpen }) {
  const total = useTraining((s) => s.live?.epochs ?? null);
  if (!live)
    return (
      <Text fz="lg">
        {epochs === null
          ? t('“{name}”, the model that answers on the Predict page.', { name })
          : t('“{name}”, as it was after epoch {epoch}, its best.', { name, epoch: epochs })}
      </Text>
    );
  return (
    <Text fz="lg" data-testid="trained-so-far">
      {t(
        '“{name}” is training: {done} of {total} epochs are done. The pictures follow it, at most once a second.',
        {
          name,
          done: epochs ?? 0,
          total: total ?? recipe.epochs,
        },
      )}
    </Text>
  );
}
