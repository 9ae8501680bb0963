import type { ReactNode } from 'react';
import { kindOf } from '../../dataset/kinds.ts';
import type { Track } from '../../dataset/track.ts';
import type { Recording } from '../../features/recording.ts';
import type { FeatureSettings } from '../../features/settings.ts';
import { PictureTrackView } from './PictureTrackView.tsx';
import { SpectrogramTrackView } from './SpectrogramTrackView.tsx';
import { TrackView } from './TrackView.tsx';

interface RecordingViewProps {
  track: Track;
  features: FeatureSettings;
  /** Only this part of the track, in seconds. */
  range?: { start: number; seconds: number };
  /** Drawn over what has a time axis, given the seconds it spans. */
  overlay?: (start: number, duration: number) => ReactNode;
  /** Below, given what the track holds. */
  below?: (recording: Recording) => ReactNode;
}

/** A track of the library, or a part of it, whatever its kind. */
export function RecordingView({ track, features, below, ...part }: RecordingViewProps) {
  const { audioKey, name } = track;
  const named = { audioKey, name, ...(below && { below }) };
  switch (kindOf(track)) {
    case 'audio':
      return <TrackView {...named} {...part} features={features} />;
    case 'picture':
      return <PictureTrackView {...named} />;
    case 'spectrogram':
      return <SpectrogramTrackView {...named} {...part} />;
  }
}
