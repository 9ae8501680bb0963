import { Group, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { schemaFields } from '../../../experiments/schemaFields.ts';
import { t } from '../../../i18n.ts';
import { type LayerSpec, layerSpecSchema, type RecurrentSpec } from '../../../models/layers.ts';
import { Term } from '../../glossary/Term.tsx';
import { termOfActivation, termOfClass } from '../../glossary/termOf.ts';
import { ParamInput } from '../ParamInput.tsx';
import { type LayerKind, whatItDoes } from './layerKinds.ts';

interface LayerFieldsProps {
  spec: LayerSpec;
  /** Of the last dense layer, which has one unit for each of them; null of others. */
  genres?: number | null;
  /** @param argument what has changed */
  onChange(spec: LayerSpec, argument: string): void;
}

const RECURRENT: RecurrentSpec['className'][] = ['SimpleRNN', 'LSTM', 'GRU'];

/** Keras's defaults, of arguments that may be left out. */
const DEFAULTS: Record<string, string> = {
  strides: '1',
  'MaxPooling2D strides': t('as the pool'),
  'AveragePooling2D strides': t('as the pool'),
  padding: 'valid',
  activation: 'linear',
  momentum: '0.99',
  alpha: '0.3',
};

/** The schema of one kind of layer. */
export function schemaOf(className: LayerKind) {
  return layerSpecSchema.options.find((option) => option.shape.className.value === className)!;
}

/** The arguments of one layer. */
export function LayerFields({ spec, genres = null, onChange }: LayerFieldsProps) {
  return (
    <Stack gap="sm">
      <Text size="sm">
        {whatItDoes(spec.className)}
        {genres !== null && ` ${t('The last one always has a unit for each genre: {genres}.', { genres })}`}
      </Text>
      <Group gap="md" fz="sm">
        <Term name={termOfClass(spec.className)}>{spec.className}</Term>
        {'activation' in spec && spec.activation && <Term name={termOfActivation(spec.activation)} />}
      </Group>
      {spec.className === 'Bidirectional' ? (
        <>
          <Select
            label={t('Layer')}
            data={RECURRENT}
            value={spec.layer.className}
            allowDeselect={false}
            onChange={(className) =>
              className &&
              onChange(
                { ...spec, layer: { ...spec.layer, className: className as RecurrentSpec['className'] } },
                'layer',
              )
            }
          />
          <Arguments
            spec={spec.layer}
            onChange={(layer, argument) => onChange({ ...spec, layer: layer as RecurrentSpec }, argument)}
          />
        </>
      ) : (
        <Arguments spec={spec} genres={genres} onChange={onChange} />
      )}
    </Stack>
  );
}

function Arguments({ spec, genres, onChange }: LayerFieldsProps) {
  const { className } = spec;
  const fields = schemaFields(schemaOf(className)).filter(({ name }) => !genres || name !== 'units');
  const values = spec as Record<string, unknown>;
  if (fields.length === 0) return <Text c="dimmed">{t('It has no arguments.')}</Text>;
  const set = (name: string, value: unknown) => {
    const { [name]: _, ...others } = values;
    onChange((value === undefined ? others : { ...values, [name]: value }) as LayerSpec, name);
  };
  return (
    <SimpleGrid cols={2} verticalSpacing="sm">
      {fields.map((field) => (
        <ParamInput
          key={field.name}
          field={field}
          value={values[field.name]}
          byDefault={DEFAULTS[`${className} ${field.name}`] ?? DEFAULTS[field.name]}
          onChange={(value) => set(field.name, value)}
        />
      ))}
    </SimpleGrid>
  );
}
