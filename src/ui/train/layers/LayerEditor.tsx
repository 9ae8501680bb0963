import { ActionIcon, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react';
import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { locale, t } from '../../../i18n.ts';
import { withClasses } from '../../../models/architectures/custom.ts';
import { inferShapes, outputProblem, totals } from '../../../models/inferShapes.ts';
import type { LayerSpec } from '../../../models/layers.ts';
import { AddLayer } from './AddLayer.tsx';
import classes from './LayerEditor.module.css';
import { LayerFields } from './LayerFields.tsx';
import { LayerRow } from './LayerRow.tsx';
import { useLayerEditor } from './useLayerEditor.ts';

interface LayerEditorProps {
  /** Of the recipe's network as the editor opens. */
  layers: readonly LayerSpec[];
  /** Height, width, channels of one clip. */
  inputShape: readonly [number, number, number];
  /** Number of genres. */
  genres: number;
}

/** The network layer by layer: add, remove, reorder and change them; shapes and parameters follow at once. */
export function LayerEditor({ layers, inputShape, genres }: LayerEditorProps) {
  const editing = useLayerEditor(layers);
  const { items } = editing;
  const [selectedId, select] = useState(items[0]?.id ?? null);
  const [said, say] = useState('');
  const root = useRef<HTMLDivElement>(null);
  const focusNext = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (!focusNext.current) return;
    root.current?.querySelector<HTMLElement>(focusNext.current)?.focus();
    focusNext.current = null;
  });

  const specs = useMemo(
    () =>
      withClasses(
        items.map((item) => item.spec),
        genres,
      ),
    [items, genres],
  );
  const inferred = useMemo(() => inferShapes(specs, inputShape), [specs, inputShape]);
  const problem = outputProblem(specs, inferred, genres);
  const { total, trainable } = totals(inferred);
  const at = items.findIndex((item) => item.id === selectedId);
  const selected = items[at];
  const output = specs.findLastIndex((spec) => spec.className === 'Dense');

  const add = (spec: LayerSpec) => {
    const index = at < 0 ? items.length : at + 1;
    select(editing.insert(index, spec));
    say(
      t('{layer} added as layer {position} of {layers}.', {
        layer: spec.className,
        position: index + 1,
        layers: items.length + 1,
      }),
    );
    focusNext.current = `[data-layer="${index + 1}"]`;
  };
  const move = (index: number, by: -1 | 1) => {
    const to = index + by;
    if (to < 0 || to >= items.length) return;
    const onButton = document.activeElement?.hasAttribute('data-move');
    editing.move(items[index]!.id, by);
    say(
      t('{layer} is now layer {position} of {layers}.', {
        layer: items[index]!.spec.className,
        position: to + 1,
        layers: items.length,
      }),
    );
    const row = `li:nth-child(${to + 2})`;
    focusNext.current = onButton ? `${row} [data-move="${by}"]` : `${row} [data-layer]`;
  };
  const remove = (index: number) => {
    const { id, spec } = items[index]!;
    editing.remove(id);
    if (id === selectedId) select((items[index + 1] ?? items[index - 1])?.id ?? null);
    say(t('{layer}, layer {position}, removed.', { layer: spec.className, position: index + 1 }));
    focusNext.current = `[data-layer="${Math.min(index + 1, items.length - 1)}"]`;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // In a text field these keys undo typing.
    if (!(event.ctrlKey || event.metaKey) || event.target instanceof HTMLInputElement) return;
    const key = event.key.toLowerCase();
    if (key === 'z' && !event.shiftKey && editing.canUndo) editing.undo();
    else if ((key === 'y' || (key === 'z' && event.shiftKey)) && editing.canRedo) editing.redo();
    else return;
    event.preventDefault();
  };

  return (
    <Stack gap="sm" ref={root} onKeyDown={onKeyDown}>
      <Group gap="xs" className={classes.bar}>
        <AddLayer
          label={selected ? t('Add after layer {at}', { at: at + 1 }) : t('Add a layer')}
          onAdd={add}
        />
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t('Undo')}
          disabled={!editing.canUndo}
          onClick={editing.undo}
        >
          <IconArrowBackUp size={20} />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size={36}
          aria-label={t('Redo')}
          disabled={!editing.canRedo}
          onClick={editing.redo}
        >
          <IconArrowForwardUp size={20} />
        </ActionIcon>
        <Text ml="auto" style={{ fontVariantNumeric: 'tabular-nums' }}>
          {trainable === total
            ? t('{count} parameters', { count: total.toLocaleString(locale) })
            : t('{count} parameters, {trainable} trainable', {
                count: total.toLocaleString(locale),
                trainable: trainable.toLocaleString(locale),
              })}
        </Text>
      </Group>
      <div className={classes.columns}>
        <ol className={classes.list} aria-label={t('Layers')}>
          <li className={classes.row}>
            <span className={classes.select}>
              <span />
              <Text span>{t('Input: height × width × channels')}</Text>
              <Text span size="sm" className={classes.shape}>
                {inputShape.join(' × ')}
              </Text>
            </span>
            <span className={classes.actions} />
          </li>
          {items.map(({ id }, index) => (
            <LayerRow
              key={id}
              spec={specs[index]!}
              number={index + 1}
              last={index === items.length - 1}
              inferred={inferred[index]!}
              problem={index === items.length - 1 ? problem : null}
              selected={id === selectedId}
              onSelect={() => select(id)}
              onMove={(by) => move(index, by)}
              onRemove={() => remove(index)}
            />
          ))}
        </ol>
        <Stack gap="sm" component="section" aria-label={t('Arguments')} className={classes.arguments}>
          {selected ? (
            <>
              <Title order={3} fz="md">
                {t('Layer {at}: {className}', { at: at + 1, className: selected.spec.className })}
              </Title>
              <LayerFields
                key={selected.id}
                spec={specs[at]!}
                genres={at === output ? genres : null}
                onChange={(spec, argument) => editing.replace(selected.id, spec, argument)}
              />
            </>
          ) : (
            <Text c="dimmed">{t('Choose a layer to change its arguments.')}</Text>
          )}
        </Stack>
      </div>
      {items.length === 0 && (
        <Text c="var(--mantine-color-error)" role="alert">
          {problem}
        </Text>
      )}
      <div className="visually-hidden" role="status">
        {said}
      </div>
    </Stack>
  );
}
