import { Anchor, List, Text } from '@mantine/core';
import { Link } from 'wouter';
import {
  GTZAN_FIGURES,
  GTZAN_LISTED,
  GTZAN_MEASURED_TRACKS,
  GTZAN_TRACKS,
  ONE_ARTIST,
} from '../../../experiments/lessons/gtzan.ts';
import { locale, t } from '../../../i18n.ts';
import { percent } from '../../results/words.ts';
import { Words } from '../../Words.tsx';
import { AskTheClass } from '../AskTheClass.tsx';
import { Beside } from '../Beside.tsx';
import { Reveal, useRevealed } from '../Reveal.tsx';

const LEFT_OUT = GTZAN_TRACKS - GTZAN_LISTED;
const all = GTZAN_TRACKS.toLocaleString(locale);
const { track, filtered } = GTZAN_FIGURES;

/** What is known to be wrong with the music of the reports. */
export function GtzanFaults() {
  const shown = useRevealed('whose-genre', 'gtzan');
  return (
    <Beside
      ask={
        <AskTheClass
          lesson="whose-genre"
          id="gtzan"
          question={t('Of GTZAN’s {all} tracks, how many do the lists without its faults leave out?', {
            all,
          })}
          choices={[
            { value: 'few', label: t('About {number}', { number: '7' }) },
            { value: 'some', label: t('About {number}', { number: '70' }) },
            { value: 'many', label: t('About {number}', { number: '300' }) },
          ]}
          outcome={
            shown
              ? {
                  value: 'some',
                  seen: t('The lists keep {kept}: {out} are left out.', {
                    kept: String(GTZAN_LISTED),
                    out: String(LEFT_OUT),
                  }),
                }
              : null
          }
        >
          <Reveal lesson="whose-genre" id="gtzan" label={t('Show its faults')} />
        </AskTheClass>
      }
    >
      {shown && (
        <>
          <List fz="1.25rem" spacing="sm" aria-label={t('GTZAN’s faults')}>
            <List.Item>{t('The same recording more than once, and distorted recordings.')}</List.Item>
            <List.Item>{t('Labels that other listeners would not give.')}</List.Item>
            <List.Item>
              {t('Artists who recur: {first} to {last}, {tracks} of 100 blues tracks, are one artist.', {
                first: ONE_ARTIST.first,
                last: ONE_ARTIST.last,
                tracks: String(ONE_ARTIST.tracks),
              })}
            </List.Item>
            <List.Item>{t('jazz.00054 is broken: it cannot be decoded.')}</List.Item>
            <List.Item>
              {t('R3’s network: {random} of the tracks right at random, {filtered} on the lists.', {
                random: percent(track.track),
                filtered: percent(filtered.track),
              })}
            </List.Item>
          </List>
          <Text c="dimmed">
            {t(
              'Faults: Sturm, The GTZAN dataset (2013). Lists: Kereliuk, Sturm and Larsen (2015), which Melscope has. The network was measured in Melscope on {tracks} tracks; the lists also leave fewer to train on.',
              { tracks: String(GTZAN_MEASURED_TRACKS) },
            )}
          </Text>
          <Text fz="lg">
            <Words
              text="With your own music: <page>the leak experiments</page> train any recipe both ways."
              parts={{
                page: <Anchor component={Link} href="/experiments/sweeps" underline="always" inherit />,
              }}
            />
          </Text>
        </>
      )}
    </Beside>
  );
}
