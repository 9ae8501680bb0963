import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { t } from '../../i18n.ts';
import { messageOf } from '../../messageOf.ts';
import { useRecipe } from '../state/recipe.ts';
import { freeName } from '../state/recipeNames.ts';

/** Asks for a name and keeps the open recipe under it. */
export function SaveRecipe({ opened, onClose }: { opened: boolean; onClose(): void }) {
  const taken = useRecipe((s) => s.own);
  const [name, setName] = useState('');
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    if (!opened) return;
    const { recipe, own } = useRecipe.getState();
    setName(freeName(t('My {name}', { name: recipe.name }), new Set(own.map((r) => r.name))));
    setError(null);
  }, [opened]);
  const trimmed = name.trim();
  const problem = taken.some((recipe) => recipe.name === trimmed)
    ? t('You have a recipe of this name.')
    : trimmed === ''
      ? t('A recipe needs a name.')
      : null;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (problem) return;
    try {
      await useRecipe.getState().saveAs(trimmed);
      onClose();
    } catch (cause) {
      setError(messageOf(cause));
    }
  };
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('Save as a recipe of yours')}
      centered
      closeButtonProps={{ 'aria-label': t('Close') }}
    >
      <form onSubmit={(event) => void save(event)}>
        <Stack>
          <TextInput
            label={t('Name')}
            description={t('Kept in this browser. Export it to pass it on.')}
            data-autofocus
            value={name}
            error={error ?? problem}
            onChange={(event) => setName(event.currentTarget.value)}
            onFocus={(event) => event.currentTarget.select()}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('Cancel')}
            </Button>
            <Button type="submit" disabled={problem !== null}>
              {t('Save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
