import { Stack, Text } from '@mantine/core';
import { LEAK_PLANS, type LeakUnit, partsOfGenre } from '../../../experiments/lessons/leak.ts';
import { t } from '../../../i18n.ts';
import classes from './SplitPicture.module.css';

/** Any genre shows it. */
const GENRE = 'rock';

/** Which clips of a genre's tracks train and which validate, in both splits: the very split of the runs. */
export function SplitPicture() {
  return (
    <div className={classes.both}>
      {LEAK_PLANS.map(({ key, name }) => (
        <Clips key={key} unit={key} name={name} />
      ))}
      <ul className={classes.legend} aria-label={t('Legend')}>
        <li>
          <span className={classes.clip} data-part="train" /> {t('clip to train on')}
        </li>
        <li>
          <span className={classes.clip} data-part="validation" /> {t('clip to validate')}
        </li>
      </ul>
    </div>
  );
}

function Clips({ unit, name }: { unit: LeakUnit; name: string }) {
  const tracks = partsOfGenre(unit, GENRE);
  const both = tracks.filter((parts) => new Set(parts).size > 1).length;
  const said = t('{both} of {tracks} tracks have clips on both sides.', {
    both: String(both),
    tracks: String(tracks.length),
  });
  return (
    <Stack gap={6}>
      <Text fw={650} fz="lg">
        {name}
      </Text>
      <div className={classes.tracks} role="img" aria-label={`${name}. ${said}`}>
        {tracks.map((parts, track) => (
          // Rows and cells stay where they are.
          // biome-ignore lint/suspicious/noArrayIndexKey: they have no other name
          <div key={track} className={classes.track}>
            {parts.map((part, clip) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: they have no other name
              <span key={clip} className={classes.clip} data-part={part} />
            ))}
          </div>
        ))}
      </div>
      <Text fz="lg">{said}</Text>
    </Stack>
  );
}
