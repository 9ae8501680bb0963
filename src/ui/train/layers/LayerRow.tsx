import { ActionIcon, Text, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { locale, t } from '../../../i18n.ts';
import type { InferredLayer } from '../../../models/inferShapes.ts';
import type { LayerSpec } from '../../../models/layers.ts';
import classes from './LayerEditor.module.css';
import { layerInBrief } from './layerInBrief.ts';

interface LayerRowProps {
  spec: LayerSpec;
  /** 1-based. */
  number: number;
  last: boolean;
  inferred: InferredLayer;
  /** What is wrong with the network's end, at its last layer. */
  problem: string | null;
  selected: boolean;
  onSelect(): void;
  onMove(by: -1 | 1): void;
  onRemove(): void;
}

/** One layer of the list: what it is, what comes out of it, and where it stands. */
export function LayerRow(props: LayerRowProps) {
  const { spec, number, last, inferred, selected, onSelect, onMove, onRemove } = props;
  const shape = inferred && 'outputShape' in inferred ? inferred : null;
  const error = inferred && 'error' in inferred ? inferred.error : props.problem;
  const name = t('layer {number}, {layer}', { number, layer: spec.className });
  return (
    <li className={classes.row} data-selected={selected || undefined}>
      <UnstyledButton
        className={classes.select}
        aria-current={selected}
        onClick={onSelect}
        data-layer={number}
        onKeyDown={(event) => {
          if (event.key === 'Delete') onRemove();
          const by = event.altKey && { ArrowUp: -1 as const, ArrowDown: 1 as const }[event.key];
          if (!by) return;
          event.preventDefault();
          onMove(by);
        }}
      >
        <Text span c="dimmed" className={classes.number}>
          {number}
        </Text>
        <span className={classes.name}>
          <Text span fw={600}>
            {spec.className}
          </Text>{' '}
          <Text span size="sm" c="dimmed">
            {layerInBrief(spec)}
          </Text>
        </span>
        <Text span size="sm" className={classes.shape}>
          {shape ? shape.outputShape.join(' × ') : '–'}
        </Text>
        <Text span size="sm" className={classes.params}>
          {shape ? shape.params.toLocaleString(locale) : '–'}
        </Text>
      </UnstyledButton>
      <span className={classes.actions}>
        {([-1, 1] as const).map((by) => (
          <ActionIcon
            key={by}
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={by < 0 ? t('Move {name} up', { name }) : t('Move {name} down', { name })}
            data-move={by}
            // Stays in the order of the Tab key, so that a layer that reaches the end does not lose the focus.
            aria-disabled={by < 0 ? number === 1 : last}
            data-disabled={(by < 0 ? number === 1 : last) || undefined}
            onClick={() => onMove(by)}
          >
            {by < 0 ? <IconArrowUp size={20} /> : <IconArrowDown size={20} />}
          </ActionIcon>
        ))}
        <ActionIcon
          variant="subtle"
          color="red"
          size="lg"
          aria-label={t('Remove {name}', { name })}
          onClick={onRemove}
        >
          <IconTrash size={20} />
        </ActionIcon>
      </span>
      {error && (
        <Text size="sm" c="var(--mantine-color-error)" className={classes.error} role="alert">
          {error}
        </Text>
      )}
    </li>
  );
}
