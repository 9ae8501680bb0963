import { Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { decibelsOf, type Level, type Loudness, loudness } from '../../audio/level.ts';
import type { Microphone } from '../../audio/microphone.ts';
import { t } from '../../i18n.ts';
import classes from './LevelMeter.module.css';

/** Decibels of full scale at the left end. */
const FLOOR = -60;
/** Levels that the word is about: a second of them, so that it does not flicker. */
const JUDGED = 20;
/** What is left of the bar's amplitude from one level to the next, at least. */
const FALL = 0.8;

const WORDS: Record<Loudness, string> = {
  quiet: t('Quiet: come nearer, or turn the music up'),
  good: t('Good'),
  'too loud': t('Too loud: clipping'),
};

interface Shown {
  /** Amplitude 0..1. */
  bar: number;
  loudness: Loudness;
}

/** How loud the microphone hears, as a bar and in words. */
export function LevelMeter({ microphone }: { microphone: Microphone }) {
  const [{ bar, loudness: judged }, setShown] = useState<Shown>({ bar: 0, loudness: 'quiet' });
  useEffect(() => {
    let recent: Level[] = [];
    return microphone.onLevel((level) => {
      recent = [...recent.slice(1 - JUDGED), level];
      const loud = loudness(together(recent));
      setShown((before) => ({ bar: Math.max(level.rms, before.bar * FALL), loudness: loud }));
    });
  }, [microphone]);
  const decibels = Math.round(decibelsOf(bar, FLOOR));
  return (
    <div>
      <meter
        className="visually-hidden"
        aria-label={t('Level of the microphone')}
        aria-valuetext={t('{loudness}, {decibels} dB of full scale', { loudness: WORDS[judged], decibels })}
        min={FLOOR}
        max={0}
        value={decibels}
      />
      <div className={classes.meter} aria-hidden>
        <div
          className={classes.bar}
          data-loudness={judged}
          style={{ width: `${(1 - decibels / FLOOR) * 100}%` }}
        />
      </div>
      <Text mt={4} fw={judged === 'too loud' ? 650 : undefined}>
        {WORDS[judged]}
      </Text>
    </div>
  );
}

/** The level of all of them. */
function together(levels: readonly Level[]): Level {
  const squares = levels.reduce((sum, { rms }) => sum + rms ** 2, 0);
  return { rms: Math.sqrt(squares / levels.length), peak: Math.max(...levels.map(({ peak }) => peak)) };
}
