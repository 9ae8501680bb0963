import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { t } from '../../i18n.ts';

interface RenameGenreProps {
  genre: string;
  /** Called with the new name, or the old one when the user gives up. */
  onDone(name: string): void;
}

/** A genre's name in place of its list item: Enter or leaving takes it, Escape gives up. */
export function RenameGenre({ genre, onDone }: RenameGenreProps) {
  const [name, setName] = useState(genre);
  return (
    <TextInput
      aria-label={t('New name of {genre}', { genre })}
      description={t('Enter renames; an existing name joins the two')}
      inputWrapperOrder={['input', 'description']}
      ref={(input) => input?.focus()}
      value={name}
      onChange={(event) => setName(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={() => onDone(name.trim())}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onDone(name.trim());
        if (event.key === 'Escape') onDone(genre);
      }}
    />
  );
}
