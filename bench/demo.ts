/**
 * How fast the built-in music renders: `npm run bench -- demo [tracks per genre]`, or
 * `node --experimental-strip-types bench/demo.ts` (Node 22.6 or later). Prints seconds of music per second of wall time.
 */

import { renderDemoTrack } from '../src/dataset/demo/render.ts';
import { DEFAULT_DEMO_SETTINGS, DEMO_GENRES } from '../src/dataset/demo/settings.ts';
import { demoTrackSpecs } from '../src/dataset/demo/spec.ts';

const tracksPerGenre = Number(process.argv.at(-1)) || 8;
const specs = demoTrackSpecs({ ...DEFAULT_DEMO_SETTINGS, tracksPerGenre });
let music = 0;
let wall = 0;
for (const genre of DEMO_GENRES) {
  const own = specs.filter((spec) => spec.genre === genre);
  const start = performance.now();
  for (const spec of own) renderDemoTrack(spec);
  const seconds = (performance.now() - start) / 1000;
  const rendered = own.reduce((sum, spec) => sum + spec.seconds, 0);
  console.log(`${genre.padEnd(10)} ${(rendered / seconds).toFixed(0).padStart(5)} x real time`);
  music += rendered;
  wall += seconds;
}
console.log(`${music} s of music in ${wall.toFixed(2)} s`);
console.log(`ratio demo ${(music / wall).toFixed(1)}`);
