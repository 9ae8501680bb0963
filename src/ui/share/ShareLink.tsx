import { Button, TextInput } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconLink } from '@tabler/icons-react';
import { t } from '../../i18n.ts';

interface ShareLinkProps {
  /** Null while it is being made. */
  link: string | null;
}

/** Copies a link, or shows it where the browser does not let it be copied. */
export function ShareLink({ link }: ShareLinkProps) {
  const clipboard = useClipboard({ timeout: 3000 });
  return (
    <>
      <Button
        variant="default"
        leftSection={clipboard.copied ? <IconCheck size={18} /> : <IconLink size={18} />}
        disabled={link === null}
        onClick={() => clipboard.copy(link)}
      >
        {clipboard.copied ? t('Link copied') : t('Copy link')}
      </Button>
      <span className="visually-hidden" role="status">
        {clipboard.copied && t('Link copied')}
      </span>
      {clipboard.error && link !== null && (
        <TextInput
          w="100%"
          label={t('The browser does not let the link be copied. Copy it from here:')}
          value={link}
          readOnly
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </>
  );
}
