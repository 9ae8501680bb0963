import { ActionIcon, Box, type BoxProps } from '@mantine/core';
import { IconHelp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { t } from '../../i18n.ts';
import classes from './Glossary.module.css';
import { TERM_NAMES, type TermName } from './names.ts';
import { TermPopover } from './TermPopover.tsx';

interface ExplainedProps extends BoxProps {
  /** Absent: nothing but the field. */
  term: TermName | null | undefined;
  children: ReactNode;
}

/** A field with a button at the end of its label's line that explains it; label and field stay as they are. */
export function Explained({ term, children, ...box }: ExplainedProps) {
  return (
    <Box {...box} className={`${classes.field} ${box.className ?? ''}`}>
      {children}
      {term && <ExplainButton term={term} className={classes.ask} />}
    </Box>
  );
}

/** The button alone, for where no word can be one. */
export function ExplainButton({ term, className }: { term: TermName; className?: string }) {
  return (
    <TermPopover name={term}>
      {(toggle) => (
        <ActionIcon
          className={className}
          variant="subtle"
          color="gray"
          size={24}
          radius="xl"
          aria-label={t('Explain: {term}', { term: TERM_NAMES[term] })}
          onClick={toggle}
        >
          <IconHelp size={19} aria-hidden="true" />
        </ActionIcon>
      )}
    </TermPopover>
  );
}
