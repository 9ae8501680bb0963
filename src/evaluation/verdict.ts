import { locale } from '../i18n.ts';
import { mcnemar } from './mcnemar.ts';
import type { PairedTracks } from './pairedTracks.ts';

/** Below this p a difference is said to be more than chance. */
const SIGNIFICANT = 0.05;
/** With fewer disagreements than these the exact test cannot fall below 5 %, whoever wins them. */
const FEWEST = 6;

/** Whether A beats B on the tracks of {@link pairedTracks}, in words for a student; or why nothing can be said. */
export function verdict(options: { nameA: string; nameB: string; paired: PairedTracks }): string {
  const { nameA, nameB, paired } = options;
  const obstacle = obstacleTo(nameA, nameB, paired);
  if (obstacle) return obstacle;
  const { onlyA: b, onlyB: c } = paired;
  const on = `On the ${tracks(paired.n)} that ${asWhat(paired.part)},`;
  const left = paired.trainedOn > 0 ? ` ${leftOut(paired.trainedOn)}` : '';
  if (b + c === 0) {
    return `${on} ${nameA} and ${nameB} were right and wrong on the same ones: these tracks do not tell which is better.${left}`;
  }
  const counts = `${on} ${nameA} was right on ${b} that ${nameB} got wrong, ${nameB} on ${c} that ${nameA} got wrong.`;
  return `${counts} ${conclusion(nameA, nameB, b, c)}${left}`;
}

function obstacleTo(nameA: string, nameB: string, paired: PairedTracks): string | null {
  const { n, trainedOn, trained, sameGenres } = paired;
  if (!sameGenres) {
    return `${nameA} and ${nameB} tell different genres apart: being right is not equally hard for both, so no test is made.`;
  }
  if (n > 0) return null;
  if (trainedOn > 0) {
    const who = trained.a && trained.b ? 'both were' : `${trained.a ? nameA : nameB} was`;
    return `No test is possible: ${who} trained on clips of ${trainedOn === 1 ? 'the only track' : `all ${trainedOn} tracks`} that ${nameA} and ${nameB} both answered, so being right there proves nothing. Split by track, with the same seed of the split for both.`;
  }
  return `No test is possible: there is no track that both ${nameA} and ${nameB} answered. Train both on the same music, with the same shares and the same seed of the split.`;
}

function asWhat(part: PairedTracks['part']): string {
  if (part === null) return 'both answered without having been trained on them';
  return part === 'test' ? 'both were tested on' : 'both were validated on';
}

function conclusion(nameA: string, nameB: string, b: number, c: number): string {
  const { p } = mcnemar(b, c);
  const [winner, loser] = b > c ? [nameA, nameB] : [nameB, nameA];
  const figure = `(p ${inDigits(p)})`;
  if (p < SIGNIFICANT) {
    return `${winner} beats ${loser} ${figure}: were they equally good, a difference like this would come about by chance ${howOften(p)}.`;
  }
  const unknown = 'these tracks do not tell which is better';
  if (b + c < FEWEST) {
    return `They disagree on ${tracks(b + c)} only, too few for any test ${figure}: ${unknown}.`;
  }
  const chance = p > 0.5 ? 'more often than not' : howOften(p);
  return `A difference like this comes about by chance ${chance} ${figure}: ${unknown}.`;
}

/** Rounded such that it is not told to be rarer than it is. */
function howOften(p: number): string {
  if (p < 0.001) return 'less than once in 1,000 comparisons';
  const times = Math.floor(1 / p);
  return times < 3 ? 'nearly every second time' : `about once in ${times.toLocaleString(locale)} comparisons`;
}

/** `= 0.21`, `= 0.003`, `< 0.001`; never rounded to the limit of what counts, whose sides mean the opposite. */
function inDigits(p: number): string {
  if (p < 0.001) return '< 0.001';
  let digits = p < 0.01 ? 3 : 2;
  while (Number(p.toFixed(digits)) === SIGNIFICANT) digits++;
  return `= ${p.toFixed(digits)}`;
}

function leftOut(trainedOn: number): string {
  return `${trainedOn} more ${trainedOn === 1 ? 'track is' : 'tracks are'} left out, because one of the two was trained on ${trainedOn === 1 ? 'it' : 'them'}.`;
}

const tracks = (n: number) => `${n.toLocaleString(locale)} ${n === 1 ? 'track' : 'tracks'}`;
