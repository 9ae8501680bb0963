import { Text } from '@mantine/core';
import classes from './Glossary.module.css';
import { TERMS } from './glossary.ts';
import type { TermName } from './names.ts';

/** What a term means: in words, as a picture, and as a formula. */
export default function Explanation({ name, textId }: { name: TermName; textId?: string }) {
  const { text, picture, formula } = TERMS[name];
  return (
    <>
      <Text id={textId} size="sm" mb="xs">
        {text}
      </Text>
      {picture}
      <div className={classes.formula}>{formula}</div>
    </>
  );
}
