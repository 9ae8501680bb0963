import type { DecodedAudio } from './pcm.ts';

/** A copy of the middle of a recording; all of one that is no longer. @param seconds at most */
export function middleOf({ channels, sampleRate }: DecodedAudio, seconds: number): DecodedAudio {
  const length = channels[0]?.length ?? 0;
  const wanted = Math.min(length, Math.round(seconds * sampleRate));
  const start = Math.floor((length - wanted) / 2);
  return { channels: channels.map((channel) => channel.slice(start, start + wanted)), sampleRate };
}
