import { Checkbox, Group, NumberInput, Select, Switch } from '@mantine/core';
import { valueInWords } from '../../experiments/fieldWords.ts';
import type { SchemaField } from '../../experiments/schemaFields.ts';
import { ChoiceField } from '../features/ChoiceField.tsx';
import { Explained } from '../glossary/Explained.tsx';
import { termOfParam } from '../glossary/termOf.ts';
import { NumberListInput } from './NumberListInput.tsx';

interface ParamInputProps {
  field: SchemaField;
  /** Undefined: left out. */
  value: unknown;
  /** What holds where the value is left out, in words. */
  byDefault?: string;
  /** @param value undefined leaves it out */
  onChange(value: unknown): void;
}

/** One value of a schema, with what explains it. */
export function ParamInput(props: ParamInputProps) {
  return (
    <Explained term={termOfParam(props.field.name)}>
      <SchemaInput {...props} />
    </Explained>
  );
}

function SchemaInput({ field, value, byDefault = 'default', onChange }: ParamInputProps) {
  const { label, optional } = field;
  switch (field.kind) {
    case 'list':
      return (
        <NumberListInput
          label={label}
          maxItems={field.maxItems}
          value={value as number[]}
          onChange={onChange}
        />
      );
    case 'choice':
      return (
        <ChoiceField
          label={label}
          description=""
          choices={field.choices}
          value={value as number}
          onChange={onChange}
        />
      );
    case 'enum':
      return (
        <Select
          label={label}
          data={field.values}
          value={(value as string | undefined) ?? null}
          placeholder={byDefault}
          clearable={optional}
          allowDeselect={false}
          onChange={(chosen) => onChange(chosen ?? undefined)}
        />
      );
    case 'several':
      return (
        <Checkbox.Group
          label={label}
          value={value as string[]}
          onChange={(chosen) => {
            if (chosen.length > 0) onChange(field.values.filter((one) => chosen.includes(one)));
          }}
        >
          <Group gap="md" mt={6}>
            {field.values.map((one) => (
              <Checkbox key={one} value={one} label={valueInWords(`.${field.name}`, one)} />
            ))}
          </Group>
        </Checkbox.Group>
      );
    case 'boolean':
      return (
        <Switch
          label={label}
          checked={value === true}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
    case 'number': {
      const { min, max, step } = field;
      return (
        <NumberInput
          label={label}
          min={min}
          max={max}
          step={step}
          allowDecimal={step < 1}
          placeholder={optional ? byDefault : undefined}
          value={(value as number | undefined) ?? ''}
          onChange={(number) => {
            if (number === '' && optional) onChange(undefined);
            if (typeof number === 'number' && number >= min && number <= max) onChange(number);
          }}
        />
      );
    }
  }
}
