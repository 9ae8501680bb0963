import { Text } from '@mantine/core';
import type { Protocol } from '../../../experiments/studies/study.ts';
import { t } from '../../../i18n.ts';
import classes from './StudiesPage.module.css';

/** What the reported figures were measured on, and how. */
export function ProtocolList({ protocol }: { protocol: Protocol }) {
  const { data, split, folds, metric } = protocol;
  const facts = [
    [t('Data'), data],
    [t('Split'), split],
    ...(folds ? [[t('Folds'), folds] as const] : []),
    [t('Metric'), metric],
  ] as const;
  return (
    <dl className={classes.protocol}>
      {facts.map(([name, words]) => (
        <div key={name}>
          <Text component="dt" fw={650} span>
            {name}
          </Text>
          <Text component="dd" span>
            {words}
          </Text>
        </div>
      ))}
    </dl>
  );
}
