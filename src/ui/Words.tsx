import i18next from 'i18next';
import type { ReactElement } from 'react';
import { Trans } from 'react-i18next';
import type { Text } from '../i18n.ts';

interface WordsProps {
  /** In English, with the parts as tags: `Read <page>the card</page>.` */
  text: Text;
  values?: Record<string, string | number>;
  /** What becomes of each tag. */
  parts: Record<string, ReactElement>;
}

/** A text with elements in it, in the user's language; a text without is {@link t}'s. */
export function Words({ text, values = {}, parts }: WordsProps) {
  return <Trans i18n={i18next} i18nKey={text as string} values={values} components={parts} />;
}
