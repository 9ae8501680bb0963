import { type KeyboardEvent, type PointerEvent, type ReactNode, useCallback, useEffect, useRef } from 'react';
import { t } from '../../i18n.ts';
import { TimeAxis } from './TimeAxis.tsx';
import classes from './Timeline.module.css';
import { usePlayhead } from './usePlayhead.ts';
import { useSeek } from './useSeek.ts';

interface TimelineProps {
  /** What {@link usePlayer} knows the sound by. */
  playerKey: string;
  /** The sound, where the library does not hold it. Its time 0 is time 0 of the axis, whatever `start` is. */
  pcm?: Float32Array;
  /** Seconds shown. */
  duration: number;
  /** First second shown: a clip of a track keeps the times of its track. */
  start?: number;
  /** Names the slider for a screen reader. */
  label: string;
  children: ReactNode;
}

/** Pictures of one sound over one time axis. Click, drag or arrow keys move the playhead; Space plays. */
export function Timeline({ playerKey, pcm, duration, start = 0, label, children }: TimelineProps) {
  const slider = useRef<HTMLDivElement>(null);
  const playhead = useRef<HTMLDivElement>(null);
  const end = start + duration;

  const show = useCallback(
    (seconds: number) => {
      if (!playhead.current || !slider.current) return; // the last frame may come after the page has gone
      const share = Math.min(1, Math.max(0, (seconds - start) / duration));
      playhead.current.style.transform = `translateX(${share * 100}%)`;
      const whole = String(Math.round(Math.min(end, Math.max(start, seconds))));
      if (slider.current.getAttribute('aria-valuenow') === whole) return;
      slider.current.setAttribute('aria-valuenow', whole);
      slider.current.setAttribute(
        'aria-valuetext',
        t('{at} of {end} seconds', { at: whole, end: Math.round(end) }),
      );
    },
    [start, end, duration],
  );
  usePlayhead(playerKey, show);
  const seek = useSeek(playerKey, pcm, start, show);
  useEffect(() => show(seek.position()), [show, seek]);

  const timeAt = (event: PointerEvent) => {
    const { left, width } = slider.current!.getBoundingClientRect();
    return start + Math.min(1, Math.max(0, (event.clientX - left) / width)) * duration;
  };
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    slider.current!.setPointerCapture(event.pointerId);
    seek.moveAndLoad(timeAt(event));
  };
  const onPointerMove = (event: PointerEvent) => {
    if (slider.current!.hasPointerCapture(event.pointerId)) seek.moveTo(timeAt(event));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === ' ') seek.toggle();
    else {
      const target = keyTarget(event.key, seek.position(), start, end);
      if (target === undefined) return;
      seek.moveTo(target);
    }
    event.preventDefault();
  };

  return (
    <div className={classes.timeline}>
      {children}
      <TimeAxis start={start} duration={duration} />
      <div ref={playhead} className={classes.playhead} />
      {/* Over the pictures, not around them: what is inside a slider is hidden from screen readers. */}
      <div
        ref={slider}
        className={classes.slider}
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={Math.round(start)}
        aria-valuemax={Math.round(end)}
        aria-valuenow={Math.round(start)}
        aria-valuetext={t('{at} of {end} seconds', { at: Math.round(start), end: Math.round(end) })}
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}

/** Where a key moves the playhead, in seconds; undefined for other keys. */
function keyTarget(key: string, position: number, start: number, end: number): number | undefined {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return Math.max(start, position - 1);
    case 'ArrowRight':
    case 'ArrowUp':
      return Math.min(end, position + 1);
    case 'Home':
      return start;
    case 'End':
      return end;
  }
  return undefined;
}
