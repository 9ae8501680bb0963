import { Alert, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { architectures } from '../../models/architectures/index.ts';
import { useRecipe } from '../state/recipe.ts';
import { architectureOf, fullParams, paramFields } from './architectureParams.ts';
import { ParamInput } from './ParamInput.tsx';
import { SummaryTable } from './SummaryTable.tsx';
import type { SummaryState } from './useModelSummary.ts';

/** The architecture, its parameters and the layers that they make. */
export function NetworkSettings({ summary, error }: SummaryState) {
  const architecture = useRecipe((s) => s.recipe.architecture);
  const edit = useRecipe((s) => s.edit);
  const { id, params } = architecture;
  const values = { ...params, ...fullParams(architecture) };
  return (
    <Stack gap="sm">
      <Select
        label="Architecture"
        data={architectures.map((a) => ({ value: a.id, label: a.title }))}
        value={id}
        allowDeselect={false}
        onChange={(chosen) => chosen && edit({ architecture: { id: chosen as typeof id, params: {} } })}
      />
      <Text size="sm">{architectureOf(id).note}</Text>
      <SimpleGrid cols={2}>
        {paramFields(id).map((field) => (
          <ParamInput
            key={`${id} ${field.name}`}
            field={field}
            value={values[field.name]}
            onChange={(value) => edit({ architecture: { id, params: { ...params, [field.name]: value } } })}
          />
        ))}
      </SimpleGrid>
      {error && (
        <Alert role="alert" color="red">
          {error}
        </Alert>
      )}
      {summary && <SummaryTable summary={summary} />}
    </Stack>
  );
}
