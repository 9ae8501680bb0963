import { type Band, bandPass } from './bandPass.ts';
import { SAMPLE_RATE } from './pcm.ts';

/** A stretch of a sound, in its seconds. */
export interface Stretch {
  start: number;
  end: number;
}

/** A stretch of a sound of which only a band is heard. */
export interface SoundRegion extends Stretch {
  /** Null: all of it. */
  band: Band | null;
}

/** Parts of a sound, one set behind the other. */
export interface Excerpt {
  /** Mono at SAMPLE_RATE. */
  pcm: Float32Array;
  /** Which stretches of the sound those are, ascending. */
  stretches: Stretch[];
}

const FADE_SECONDS = 0.015;
/** What the filters hear before a region begins: they have settled by then. */
const SETTLE_SECONDS = 0.25;
/** A narrow band is soft: it is made louder, but noise is not made music. */
const MOST_GAIN = 4;

/** As much of a sound as {@link excerptOf} hears: it may be far shorter, and faster to send to a worker. */
export interface SoundPart {
  /** Mono at SAMPLE_RATE. */
  pcm: Float32Array;
  /** Where it begins in the sound, in samples. */
  from: number;
  /** The largest amplitude of the whole sound. */
  loudest: number;
}

/** @param pcm mono at SAMPLE_RATE @param regions within the sound, at least one */
export function partFor(pcm: Float32Array, regions: readonly Stretch[]): SoundPart {
  const from = Math.max(0, samples(Math.min(...regions.map(({ start }) => start)) - SETTLE_SECONDS));
  const to = samples(Math.max(...regions.map(({ end }) => end)));
  return { pcm: pcm.slice(from, to), from, loudest: peak(pcm) };
}

/**
 * The regions alone, in the order of time; regions that overlap in time sound together, as in the sound. Each fades in
 * and out within 15 ms. The whole is made up to four times louder, at most as loud as the sound's loudest moment.
 * @param part from {@link partFor} and the same regions
 */
export function excerptOf(part: SoundPart, regions: readonly SoundRegion[]): Excerpt {
  const stretches = joined(regions);
  const lengths = stretches.map(({ start, end }) => samples(end) - samples(start));
  const out = new Float32Array(lengths.reduce((sum, length) => sum + length, 0));
  let offset = 0;
  stretches.forEach((stretch, i) => {
    for (const region of regions)
      if (region.start >= stretch.start && region.end <= stretch.end)
        mixIn(part, region, out.subarray(offset + samples(region.start) - samples(stretch.start)));
    offset += lengths[i]!;
  });
  const gain = Math.min(MOST_GAIN, part.loudest / Math.max(peak(out), Number.MIN_VALUE));
  return { pcm: out.map((value) => value * gain), stretches };
}

/** Where in the whole sound an excerpt's second lies. */
export function secondInSound(stretches: readonly Stretch[], second: number): number {
  let before = 0;
  for (const { start, end } of stretches) {
    if (second < before + end - start) return start + second - before;
    before += end - start;
  }
  return stretches.at(-1)!.end;
}

/** Ascending, without overlap. */
function joined(regions: readonly Stretch[]): Stretch[] {
  const all: Stretch[] = [];
  for (const { start, end } of regions.toSorted((a, b) => a.start - b.start)) {
    const last = all.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
}

function mixIn(part: SoundPart, { start, end, band }: SoundRegion, into: Float32Array): void {
  const from = Math.max(0, samples(start - SETTLE_SECONDS));
  const cut = part.pcm.subarray(from - part.from, samples(end) - part.from);
  const heard = (band ? bandPass(cut, band) : cut).subarray(samples(start) - from);
  const fade = Math.min(samples(FADE_SECONDS), heard.length / 2);
  heard.forEach((value, i) => {
    into[i]! += value * Math.min(1, (i + 1) / fade, (heard.length - i) / fade);
  });
}

const samples = (seconds: number) => Math.round(seconds * SAMPLE_RATE);

/** A loop: of a long song, on the page's own thread. */
function peak(pcm: Float32Array): number {
  let most = 0;
  for (const value of pcm) most = Math.max(most, Math.abs(value));
  return most;
}
