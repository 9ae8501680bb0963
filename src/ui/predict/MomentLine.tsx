import { Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { t } from '../../i18n.ts';
import type { FilePrediction } from '../../session/predictFile.ts';
import { formatDuration } from '../audio/time.ts';
import { currentTime, usePlayer } from '../state/player.ts';
import { type ClipAnswer, clipAt } from './clipAnswers.ts';

const CHECK_MS = 100;

interface MomentLineProps {
  result: FilePrediction;
  answers: readonly ClipAnswer[];
  playerKey: string;
}

/** The answer for the moment that is heard. Written without rendering: it changes while the page plays. */
export function MomentLine({ result, answers, playerKey }: MomentLineProps) {
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    let shown = -1;
    const show = () => {
      const loaded = usePlayer.getState().key === playerKey;
      const clip = clipAt(result.starts, loaded ? currentTime() : 0);
      if (clip === shown) return;
      shown = clip;
      const { start, genre, probability } = answers[clip]!;
      line.current!.textContent = t('At {time}: {genre} {percent} %', {
        time: formatDuration(start),
        genre: result.genres[genre]!,
        percent: Math.round(probability * 100),
      });
    };
    show();
    const timer = setInterval(show, CHECK_MS);
    return () => clearInterval(timer);
  }, [result, answers, playerKey]);
  return <Text ref={line} fz="xl" fw={650} style={{ fontVariantNumeric: 'tabular-nums' }} />;
}
