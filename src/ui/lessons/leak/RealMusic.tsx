import { Anchor, Text } from '@mantine/core';
import { Link } from 'wouter';
import { GTZAN_FIGURES, GTZAN_MEASURED_TRACKS } from '../../../experiments/lessons/gtzan.ts';
import { t } from '../../../i18n.ts';
import { percent } from '../../results/words.ts';
import { Words } from '../../Words.tsx';
import { AskTheClass } from '../AskTheClass.tsx';
import { Beside } from '../Beside.tsx';
import { Reveal, useRevealed } from '../Reveal.tsx';
import { ShareTable } from '../ShareTable.tsx';

const { clip, track, filtered } = GTZAN_FIGURES;

/** What the split made of a network on GTZAN. */
export function RealMusic() {
  const shown = useRevealed('leak', 'real');
  return (
    <Beside
      ask={
        <AskTheClass
          lesson="leak"
          id="real"
          question={t('Split by clip, R3’s network is right on {clip} of GTZAN’s clips. Without any leak?', {
            clip: percent(clip.clip),
          })}
          choices={[
            { value: 'same', label: t('About as many') },
            { value: 'some', label: t('About 60 %') },
            { value: 'half', label: t('About half of that') },
          ]}
          outcome={
            shown
              ? {
                  value: 'half',
                  seen: t(
                    'Split by track {track}; with the artists kept apart as well {filtered}. Half of what looked like hearing a genre is gone.',
                    { track: percent(track.clip), filtered: percent(filtered.clip) },
                  ),
                }
              : null
          }
        >
          <Reveal lesson="leak" id="real" label={t('Show what was measured')} />
        </AskTheClass>
      }
    >
      <ShareTable
        label={t('R3’s network on GTZAN')}
        heads={[t('Split'), t('Clips right'), t('Tracks right')]}
        rows={(
          [
            [t('By clip'), clip, true],
            [t('By track'), track, shown],
            [t('By track, on GTZAN’s filtered lists'), filtered, shown],
          ] as const
        ).map(([name, figures, known]) => ({ name, shares: known ? [figures.clip, figures.track] : [] }))}
        measuredOn={t(
          'Measured in Melscope: R3.cnn on log-mel spectrograms of {tracks} GTZAN tracks, on the part that was not trained on. The filtered lists also leave fewer tracks to train on, which costs some of the points.',
          { tracks: String(GTZAN_MEASURED_TRACKS) },
        )}
      />
      <Text fz="lg">
        <Words
          text="With your own music: <page>the leak experiments</page> train any recipe both ways."
          parts={{ page: <Anchor component={Link} href="/experiments/sweeps" underline="always" inherit /> }}
        />
      </Text>
    </Beside>
  );
}
