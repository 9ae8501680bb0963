import { Drawer } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { RunRecord } from '../../../experiments/run.ts';
import { t } from '../../../i18n.ts';
import { RunDetails } from './RunDetails.tsx';

interface RunDrawerProps {
  /** Undefined while it is closed. */
  run: RunRecord | undefined;
  onClose(): void;
}

/** One run beside the list. */
export function RunDrawer({ run, onClose }: RunDrawerProps) {
  // What it shows stays while it slides away.
  const [last, setLast] = useState(run);
  useEffect(() => {
    if (run) setLast(run);
  }, [run]);
  const shown = run ?? last;
  return (
    <Drawer
      opened={run !== undefined}
      onClose={onClose}
      position="right"
      size="46rem"
      title={shown?.name}
      closeButtonProps={{ 'aria-label': t('Close') }}
      // A second <header> would be a second banner of the page to a screen reader.
      attributes={{ header: { role: 'presentation' } }}
    >
      {shown && <RunDetails key={shown.id} run={shown} />}
    </Drawer>
  );
}
