import { ActionIcon, Menu } from '@mantine/core';
import { IconCheck, IconLanguage } from '@tabler/icons-react';
import { keepLanguage, LANGUAGES, type Language, language, t } from '../i18n.ts';

const ICON = 20;

/** Chooses the language, and reloads: texts are read when the page starts. A run that is going on is asked about first. */
export function LanguageSwitch() {
  const choose = (chosen: Language) => {
    if (chosen === language) return;
    keepLanguage(chosen);
    location.reload();
  };
  return (
    <Menu>
      <Menu.Target>
        <ActionIcon variant="default" size="lg" aria-label={t('Language')}>
          <IconLanguage size={ICON} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {(Object.entries(LANGUAGES) as [Language, string][]).map(([code, name]) => (
          <Menu.Item
            key={code}
            lang={code}
            aria-current={code === language || undefined}
            leftSection={code === language ? <IconCheck size={ICON} /> : <span style={{ width: ICON }} />}
            onClick={() => choose(code)}
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
