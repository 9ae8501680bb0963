import { Alert, Button, Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import {
  IconBook,
  IconFolderOpen,
  IconMicrophone,
  IconPlayerPlay,
  IconReportAnalytics,
} from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { t } from '../../i18n.ts';
import { DropSong } from '../predict/DropSong.tsx';
import { usePrediction } from '../state/prediction.ts';
import { TryBuiltIn } from './TryBuiltIn.tsx';
import { useFirstTry } from './useFirstTry.ts';

export function StartPage() {
  const { begin, preparing } = useFirstTry();
  const model = usePrediction((s) => s.model);
  const [, navigate] = useLocation();
  const toAnswer = () => navigate('/predict');
  return (
    <Stack gap="lg" py={{ base: 0, sm: 'xs' }}>
      <Stack gap={6}>
        <Title order={1} fz={{ base: 30, sm: 42 }} lh={1.15}>
          {t('Drop a song. Hear what a network makes of it')}
        </Title>
        <Text fz="lg">
          {t(
            'It names the genre second by second, and says how far to trust it. Your audio never leaves this computer.',
          )}
        </Text>
      </Stack>
      <Stack gap="sm">
        <DropSong model={model} onAsked={toAnswer} />
        <TryBuiltIn onAsked={toAnswer} />
        <WhoseAnswer />
      </Stack>
      <Card withBorder padding="md">
        <Group justify="space-between">
          <div>
            <Title order={2} fz="xl">
              {t('Or train a network yourself')}
            </Title>
            <Text>
              {t('On ten synthetic styles, made by a program. It takes about a minute, here in this tab.')}
            </Text>
          </div>
          <Button
            size="lg"
            h="auto"
            py="sm"
            styles={{ label: { whiteSpace: 'normal' } }}
            leftSection={<IconPlayerPlay size={24} />}
            onClick={() => void begin()}
            loading={preparing}
          >
            {t('Train on the built-in music')}
          </Button>
        </Group>
      </Card>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }}>
        <Way
          icon={<IconMicrophone size={28} />}
          title={t('Teach it your own genres')}
          text={t('Two classes, five songs each, from files or the microphone: it learns them in seconds.')}
          href="/teach"
          action={t('Teach it')}
        />
        <Way
          icon={<IconFolderOpen size={28} />}
          title={t('Use your own songs')}
          text={t('A folder per genre or a zip: songs, spectrogram pictures, or the GTZAN collection.')}
          href="/music"
          action={t('Add songs')}
        />
        <Way
          icon={<IconBook size={28} />}
          title={t('Try a recipe')}
          text={t(
            'Every system of five student reports, from small CNNs to ResNet50 and LSTM: open one, change it, train it.',
          )}
          href="/recipes"
          action={t('See the recipes')}
        />
        <Way
          icon={<IconReportAnalytics size={28} />}
          title={t('How good is it?')}
          text={t('What Melscope’s model learned from, how often it is right, and where it fails.')}
          href="/model"
          action={t('Read the model’s card')}
        />
      </SimpleGrid>
    </Stack>
  );
}

/** Which model will answer, where it is not Melscope's, and why where it cannot be. */
function WhoseAnswer() {
  const own = usePrediction((s) => (s.use === 'own' ? s.own : null));
  const problem = usePrediction((s) => s.shippedError);
  return (
    <>
      {problem && (
        <Alert role="alert" color="red" title={t('Melscope’s model is missing')}>
          <Stack gap="xs" align="flex-start">
            <Text>
              {t('{problem} Everything else works: you can train a model of your own.', { problem })}
            </Text>
            <Button variant="default" onClick={() => void usePrediction.getState().loadShipped()}>
              {t('Try again')}
            </Button>
          </Stack>
        </Alert>
      )}
      {own && (
        <Text>
          {t('Your model “{name}” answers. You can change that on the Predict page.', { name: own.name })}
        </Text>
      )}
    </>
  );
}

interface WayProps {
  icon: ReactNode;
  title: string;
  text: string;
  href: string;
  action: string;
}

function Way({ icon, title, text, href, action }: WayProps) {
  return (
    <Card withBorder padding="md">
      <Stack gap="sm" align="flex-start" h="100%">
        <Group gap="sm" wrap="nowrap">
          {icon}
          <Title order={2} fz="lg">
            {title}
          </Title>
        </Group>
        <Text flex={1}>{text}</Text>
        <Button component={Link} href={href} variant="default">
          {action}
        </Button>
      </Stack>
    </Card>
  );
}
