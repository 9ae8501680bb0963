import Meyda from 'meyda';
import { SAMPLE_RATE } from '../src/audio/pcm.ts';
import { logMel } from '../src/features/logMel.ts';
import { seededRandom } from '../src/random.ts';

/** A 30 s clip at 2048/512/128: Melscope's log-mel against Meyda's own mel bands, used as its manual shows. */
const random = seededRandom(1);
const pcm = Float32Array.from({ length: 30 * SAMPLE_RATE }, () => random() * 2 - 1);
const settings = {
  kind: 'log-mel',
  nFft: 2048,
  hop: 512,
  nMels: 128,
  fMin: 0,
  fMax: SAMPLE_RATE / 2,
} as const;

const naive = Object.assign({}, Meyda, { bufferSize: 2048, sampleRate: SAMPLE_RATE, melBands: 128 });
function naiveMeyda() {
  for (let start = 0; start + 2048 <= pcm.length; start += 512) {
    naive.extract('melBands' as never, pcm.subarray(start, start + 2048));
  }
}

function milliseconds(run: () => void, runs = 5): number {
  run();
  const times = Array.from({ length: runs }, () => {
    const started = performance.now();
    run();
    return performance.now() - started;
  });
  return Math.min(...times);
}

const ours = milliseconds(() => logMel(pcm, settings));
const theirs = milliseconds(naiveMeyda);
console.log(
  `log-mel of 30 s, 2048/512/128: Melscope ${ours.toFixed(0)} ms, Meyda melBands ${theirs.toFixed(0)} ms`,
);
console.log(`ratio features ${(theirs / ours).toFixed(2)}`);
