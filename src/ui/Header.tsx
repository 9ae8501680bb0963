import {
  ActionIcon,
  Anchor,
  Group,
  Text,
  useComputedColorScheme,
  useMantineColorScheme,
} from '@mantine/core';
import { IconMoon, IconSun, IconVocabulary } from '@tabler/icons-react';
import { useLayoutEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { t } from '../i18n.ts';
import { LanguageSwitch } from './LanguageSwitch.tsx';

interface HeaderProps {
  /** What the links lead to. */
  pages: readonly { path: string; label: string }[];
}

/** The way to the pages, and what holds for all of them. */
export function Header({ pages }: HeaderProps) {
  const [location] = useLocation();
  const nav = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page has another link
  useLayoutEffect(() => {
    // On a phone not all of the links are in view.
    const link = nav.current!.querySelector('[aria-current=page]');
    link?.scrollIntoView({ behavior: 'instant', block: 'nearest', inline: 'center' });
  }, [location]);
  const isOpen = (path: string) => location === path || (path !== '/' && location.startsWith(`${path}/`));
  return (
    <Group
      h="100%"
      px={{ base: 'xs', sm: 'md' }}
      gap="xs"
      justify="space-between"
      wrap="nowrap"
      maw="var(--page-max)"
      mx="auto"
    >
      <Text component={Link} href="/" fw={700} fz="lg" visibleFrom="sm" c="inherit" td="none">
        Melscope
      </Text>
      <Group
        component="nav"
        ref={nav}
        aria-label={t('Pages')}
        gap="clamp(0.45rem, 2vw, 1.25rem)"
        wrap="nowrap"
        style={{ overflowX: 'auto' }}
      >
        {pages.map(({ path, label }) => (
          <Anchor
            key={path}
            component={Link}
            href={path}
            fw={600}
            fz={{ base: 'xs', sm: 'md' }}
            c={isOpen(path) ? undefined : 'inherit'}
            underline={isOpen(path) ? 'always' : 'hover'}
            aria-current={isOpen(path) ? 'page' : undefined}
          >
            {label}
          </Anchor>
        ))}
      </Group>
      <Group gap={6} wrap="nowrap">
        <ActionIcon component={Link} href="/glossary" variant="default" size="lg" aria-label={t('Terms')}>
          <IconVocabulary size={20} />
        </ActionIcon>
        <LanguageSwitch />
        <ThemeSwitch />
      </Group>
    </Group>
  );
}

function ThemeSwitch() {
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme('light');
  const other = scheme === 'dark' ? 'light' : 'dark';
  return (
    <ActionIcon
      variant="default"
      size="lg"
      aria-label={other === 'dark' ? t('Switch to the dark theme') : t('Switch to the light theme')}
      onClick={() => setColorScheme(other)}
    >
      {scheme === 'dark' ? <IconSun size={20} /> : <IconMoon size={20} />}
    </ActionIcon>
  );
}
