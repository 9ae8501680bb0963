import { Anchor, Text, Title } from '@mantine/core';
import { useInViewport } from '@mantine/hooks';
import { memo, useState } from 'react';
import { Link } from 'wouter';
import classes from './Glossary.module.css';
import { TERMS } from './glossary.ts';
import { TERM_NAMES, type TermName } from './names.ts';

/** One term in the list of all. Its picture is drawn when it first comes into view: a hundred at once take long. */
export const TermEntry = memo(function TermEntry({ name }: { name: TermName }) {
  const { text, picture, formula } = TERMS[name];
  const { ref, inViewport } = useInViewport<HTMLDivElement>();
  const [seen, setSeen] = useState(false);
  if (inViewport && !seen) setSeen(true);
  return (
    <article className={classes.entry} aria-labelledby={`term-${name}`}>
      <div>
        <Title order={3} fz="lg" id={`term-${name}`} tabIndex={-1} className={classes.heading}>
          <Anchor component={Link} href={`/glossary/${name}`} inherit c="inherit">
            {TERM_NAMES[name]}
          </Anchor>
        </Title>
        <Text>{text}</Text>
        <div className={classes.formula}>{formula}</div>
      </div>
      <div ref={ref} className={classes.place}>
        {seen && picture}
      </div>
    </article>
  );
});
