import type { Style } from '../score/style.ts';
import type { DemoGenre } from '../settings.ts';
import { BLUES } from './blues.ts';
import { CLASSICAL } from './classical.ts';
import { COUNTRY } from './country.ts';
import { DISCO } from './disco.ts';
import { HIPHOP } from './hiphop.ts';
import { JAZZ } from './jazz.ts';
import { METAL } from './metal.ts';
import { POP } from './pop.ts';
import { REGGAE } from './reggae.ts';
import { ROCK } from './rock.ts';

export const STYLES: Readonly<Record<DemoGenre, Style>> = {
  blues: BLUES,
  classical: CLASSICAL,
  country: COUNTRY,
  disco: DISCO,
  hiphop: HIPHOP,
  jazz: JAZZ,
  metal: METAL,
  pop: POP,
  reggae: REGGAE,
  rock: ROCK,
};
