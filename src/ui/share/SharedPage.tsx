import { Alert, Button, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Link, useParams } from 'wouter';
import { fromLink, type Shared } from '../../experiments/share.ts';
import { t } from '../../i18n.ts';
import { messageOf } from '../../messageOf.ts';
import { SharedThings } from './SharedThings.tsx';
import { useGetReady } from './useGetReady.ts';

/** What a link brings, and one button that takes it over. */
export function SharedPage() {
  const { '*': code = '' } = useParams<{ '*': string }>();
  return <Opened key={code} code={code} />;
}

function Opened({ code }: { code: string }) {
  const [read, setRead] = useState<{ shared: Shared } | { error: string } | null>(null);
  useEffect(() => {
    let current = true;
    fromLink(code)
      .then((shared) => ({ shared }))
      .catch((cause) => ({ error: messageOf(cause) }))
      .then((outcome) => current && setRead(outcome));
    return () => {
      current = false;
    };
  }, [code]);
  return (
    <Stack gap="md" maw="52rem">
      <Title order={1}>{t('Shared with you')}</Title>
      {read && ('error' in read ? <Broken error={read.error} /> : <Read shared={read.shared} />)}
    </Stack>
  );
}

/** A lesson or the playground alone changes nothing of the user's: nobody is asked. */
const Read = ({ shared }: { shared: Shared }) =>
  shared.recipe || shared.music ? <SharedThings shared={shared} /> : <GoThere shared={shared} />;

function GoThere({ shared }: { shared: Shared }) {
  const { begin } = useGetReady(shared);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(() => void begin(true), []);
  return null;
}

function Broken({ error }: { error: string }) {
  return (
    <Alert role="alert" color="red" title={t('This link does not work')}>
      <Stack gap="sm" align="flex-start">
        <Text>{error}</Text>
        <Button component={Link} href="/" variant="default">
          {t('To the start page')}
        </Button>
      </Stack>
    </Alert>
  );
}
