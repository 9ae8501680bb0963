import { Alert, List } from '@mantine/core';
import { t } from '../../i18n.ts';

/** What keeps the recipe from being run. */
export function Problems({ problems }: { problems: readonly string[] }) {
  if (problems.length === 0) return null;
  return (
    <Alert role="alert" color="red" title={t('This recipe cannot run yet')}>
      <List>
        {problems.map((problem) => (
          <List.Item key={problem}>{problem}</List.Item>
        ))}
      </List>
    </Alert>
  );
}
