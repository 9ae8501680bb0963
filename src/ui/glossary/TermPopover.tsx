import { CloseButton, Group, Popover, Text } from '@mantine/core';
import { lazy, type ReactElement, Suspense, useId, useState } from 'react';
import { t } from '../../i18n.ts';
import classes from './Glossary.module.css';
import { TERM_NAMES, type TermName } from './names.ts';
import { TermLink } from './TermLink.tsx';

const Explanation = lazy(() => import('./Explanation.tsx'));

/** Esc closes the explanation, and not the window that it was opened from. */
const OWN_ESCAPE = { 'data-mantine-stop-propagation': 'true' };

/**
 * The explanation of a term, opened by a button. The focus goes into it, and back to the button when it closes.
 * @param children given the button's `onClick`
 */
export function TermPopover({
  name,
  children,
}: {
  name: TermName;
  children: (toggle: () => void) => ReactElement;
}) {
  const [opened, setOpened] = useState(false);
  const id = useId();
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      width={440}
      // Over the button rather than beyond the window: it is in sight wherever the button stands.
      middlewares={{ flip: true, shift: { crossAxis: true, padding: 8 } }}
      position="bottom-start"
      shadow="md"
      withArrow
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>{children(() => setOpened(!opened))}</Popover.Target>
      <Popover.Dropdown
        aria-labelledby={`${id}-title`}
        aria-describedby={`${id}-text`}
        {...OWN_ESCAPE}
        className={classes.explanation}
        maw="calc(100vw - 16px)"
        c="var(--mantine-color-text)"
        ta="start"
        fz="sm"
        fw={400}
      >
        <Group justify="space-between" wrap="nowrap" mb={4}>
          <Text id={`${id}-title`} fw={700}>
            {TERM_NAMES[name]}
          </Text>
          <CloseButton
            aria-label={t('Close the explanation')}
            onClick={() => setOpened(false)}
            {...OWN_ESCAPE}
          />
        </Group>
        <Suspense fallback={<Text size="sm">{t('Opening the explanation …')}</Text>}>
          <Explanation name={name} textId={`${id}-text`} />
        </Suspense>
        <TermLink name={name} {...OWN_ESCAPE} onClick={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}
