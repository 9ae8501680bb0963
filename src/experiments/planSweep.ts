import { groupBy } from '../groupBy.ts';
import { locale, t } from '../i18n.ts';
import { seededRandom } from '../random.ts';
import type { Recipe } from './recipe.ts';
import type { Json } from './recipePath.ts';
import type { Sweep, SweepOption } from './sweep.ts';
import { withChanges } from './withChanges.ts';

/** One run of a sweep. */
export interface PlannedRecipe {
  /** The base's name and what varies: `R1: 7×7 CNN · learning rate 0.1 · fold 2 of 5 · seed 1`. */
  name: string;
  recipe: Recipe;
  /** Its place in the grid, from 0. */
  configuration: number;
  /** Of each dimension the value's label. */
  labels: string[];
}

interface SweepPlan {
  runs: PlannedRecipe[];
  /** What cannot be run or is left out, in words. */
  problems: string[];
  /** How many of the configurations that were tried cannot be run. */
  impossible: number;
}

/** More would take weeks and fill the disk. */
export const MOST_RUNS = 1000;

/**
 * The runs of a sweep. Configurations are in the order of scikit-learn's ParameterGrid, the first dimension slowest,
 * or in the order in which they were drawn; folds, then seeds, vary fastest. Runs of the same features and clips lie
 * together, so that those are computed once.
 * @returns also what cannot be run, in words; the other runs stay
 */
export function planSweep(sweep: Sweep): SweepPlan {
  const { sampling, seeds, folds } = sweep;
  const size = sweep.dimensions.reduce((product, { options }) => product * options.length, 1);
  const wanted = sampling.kind === 'grid' ? size : Math.min(sampling.count, size);
  const repeats = seeds * (folds ?? 1);
  if (wanted * repeats > MOST_RUNS) {
    return {
      runs: [],
      impossible: 0,
      problems: [
        t(
          'These would be {count} runs; a sweep has at most {most}. Draw some of them at random, or take fewer values, seeds or folds.',
          {
            count: (wanted * repeats).toLocaleString(locale),
            most: MOST_RUNS.toLocaleString(locale),
          },
        ),
      ],
    };
  }
  const order = wanted < size && sampling.kind === 'random' ? drawn(size, sampling.seed) : upTo(size);
  const plan = new Plan(sweep);
  let planned = 0;
  let tried = 0;
  for (const configuration of order) {
    if (planned === wanted || tried++ === MOST_RUNS) break;
    if (plan.add(configuration)) planned++;
  }
  return { runs: together(plan.runs), problems: plan.problems(), impossible: plan.impossible.length };
}

class Plan {
  readonly runs: PlannedRecipe[] = [];
  private readonly sweep: Sweep;
  readonly impossible: string[] = [];
  private readonly repeated: string[] = [];
  private readonly known = new Set<string>();

  constructor(sweep: Sweep) {
    this.sweep = sweep;
  }

  /** Whether the configuration has brought runs that were not there before. */
  add(configuration: number): boolean {
    const { base } = this.sweep;
    const options = optionsAt(this.sweep, configuration);
    const changed = changedBy(this.sweep, options);
    const name = [base.name, ...this.inWords(options)].join(' · ');
    if ('problem' in changed) {
      this.impossible.push(t('“{name}” cannot be run. {problem}', { name, problem: changed.problem }));
      return false;
    }
    const labels = options.map(({ label }) => label);
    const before = this.runs.length;
    for (const { recipe, words } of repeated(changed, this.sweep)) {
      const named = [name, ...words].join(' · ');
      const key = keyOf(recipe);
      if (this.known.has(key)) this.repeated.push(named);
      else this.runs.push({ name: named, recipe: { ...recipe, name: named }, configuration, labels });
      this.known.add(key);
    }
    return this.runs.length > before;
  }

  problems(): string[] {
    const { impossible, repeated } = this;
    if (repeated.length === 0) return impossible;
    const named = repeated.slice(0, 3).map((name) => `“${name}”`);
    return [
      ...impossible,
      t(
        '{count, plural, one {A run is left out, being the same as another one: {names}.} other {# runs are left out, being the same as others: {names}{more, plural, =0 {} other { and # more}}.}}',
        { count: repeated.length, names: named.join(', '), more: repeated.length - named.length },
      ),
    ];
  }

  /** What varies, in words: `learning rate 0.1`. */
  private inWords(options: readonly SweepOption[]): string[] {
    return options.flatMap(({ label }, i) => {
      const { name, options: all } = this.sweep.dimensions[i]!;
      return all.length > 1 ? `${lowered(name)} ${label}` : [];
    });
  }
}

/** The options of a place in the grid, the last dimension fastest. */
function optionsAt({ dimensions }: Sweep, configuration: number): SweepOption[] {
  let rest = configuration;
  return dimensions
    .toReversed()
    .map(({ options }) => {
      const option = options[rest % options.length]!;
      rest = Math.floor(rest / options.length);
      return option;
    })
    .reverse();
}

const FOLDS_BY_TRACK = t(
  'Folds are drawn at random, by track: a sweep over folds cannot vary what stays together, nor the lists or folds.',
);

function changedBy(sweep: Sweep, options: readonly SweepOption[]): Recipe | { problem: string } {
  const change: Record<string, Json> = Object.assign({}, ...options.map((option) => option.change));
  const changed = withChanges(sweep.base, change);
  const splitChanged = Object.keys(change).some((path) => /^split(\.(unit|scheme|folds.*))?$/.test(path));
  if (sweep.folds === null || 'problem' in changed || !splitChanged) return changed;
  const { unit, scheme, folds } = changed.split;
  return unit === 'track' && scheme === 'random' && !folds ? changed : { problem: FOLDS_BY_TRACK };
}

/** The recipe in every fold, under every seed. */
function repeated(recipe: Recipe, { folds, seeds }: Sweep): { recipe: Recipe; words: string[] }[] {
  return upTo(folds ?? 1).flatMap((index) =>
    upTo(seeds).map((i) => {
      // Seeds are counted up as unsigned 32-bit numbers.
      const seed = (recipe.seed + i) >>> 0;
      return {
        recipe: {
          ...recipe,
          seed,
          ...(folds !== null && {
            split: { ...recipe.split, unit: 'track', scheme: 'random', folds: { count: folds, index } },
          }),
        },
        words: [
          ...(folds === null ? [] : [t('fold {number} of {total}', { number: index + 1, total: folds })]),
          ...(seeds === 1 ? [] : [t('seed {seed}', { seed: String(seed) })]),
        ],
      };
    }),
  );
}

/** Two recipes of the same key are trained alike. */
const keyOf = ({ id: _, name: __, note: ___, ...rest }: Recipe): string => JSON.stringify(rest);

/** Runs of the same features and clips side by side, in the order in which these first come. */
function together(runs: readonly PlannedRecipe[]): PlannedRecipe[] {
  const groups = groupBy(runs, ({ recipe: { features, clips, seed } }) =>
    // Random clips lie elsewhere under another seed.
    JSON.stringify([features, clips, clips.windows === 'consecutive' ? null : seed]),
  );
  return [...groups.values()].flat();
}

const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i);

/** The numbers below `size` in a random order, each once: Fisher–Yates, of which only what was moved is kept. */
function* drawn(size: number, seed: number): Generator<number> {
  const random = seededRandom(seed);
  const moved = new Map<number, number>();
  for (let i = 0; i < size; i++) {
    const j = i + Math.floor(random() * (size - i));
    yield moved.get(j) ?? j;
    moved.set(j, moved.get(i) ?? i);
  }
}

/** `Learning rate` → `learning rate`, but `EarlyStopping` and `MFCC` as they are. */
const lowered = (name: string) =>
  /^\p{Lu}[^\p{Lu}]*$/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
