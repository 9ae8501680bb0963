import { Button, Menu, ScrollArea } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Fragment } from 'react';
import type { LayerSpec } from '../../../models/layers.ts';
import { LAYER_GROUPS } from './layerKinds.ts';

/** A menu of all kinds of layers. */
export function AddLayer({ label, onAdd }: { label: string; onAdd(spec: LayerSpec): void }) {
  return (
    <Menu position="bottom-start" width={300} returnFocus={false}>
      <Menu.Target>
        <Button leftSection={<IconPlus size={20} />}>{label}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <ScrollArea.Autosize mah="60vh" viewportProps={{ tabIndex: -1 }}>
          {LAYER_GROUPS.map(({ title, kinds }) => (
            <Fragment key={title}>
              <Menu.Label>{title}</Menu.Label>
              {kinds.map(({ first }) => (
                <Menu.Item key={first.className} py={6} onClick={() => onAdd(first)}>
                  {first.className}
                </Menu.Item>
              ))}
            </Fragment>
          ))}
        </ScrollArea.Autosize>
      </Menu.Dropdown>
    </Menu>
  );
}
