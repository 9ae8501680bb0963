/** What this tab holds itself, for browsers that give pages without https no locks. */
const mine = new Set<string>();
const PREFIX = 'melscope-run ';
const QUEUE = 'melscope-queue';

/**
 * Does some work while no other tab of this browser can do the same. A tab that closes or crashes lets its locks go.
 * @returns what the work returns; `elsewhere` where another tab is at it
 */
async function exclusively<T>(name: string, work: () => Promise<T>): Promise<T | 'elsewhere'> {
  if (mine.has(name)) return 'elsewhere';
  const alone = async () => {
    mine.add(name);
    try {
      return await work();
    } finally {
      mine.delete(name);
    }
  };
  if (!navigator.locks) return alone();
  return navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock ? alone() : 'elsewhere'));
}

/** Trains a run, which no other tab can then do. */
export const asTrainerOf = <T>(run: string, work: () => Promise<T>) => exclusively(PREFIX + run, work);

/** Works off the queue, which no other tab can then do. */
export const asKeeperOfQueue = <T>(work: () => Promise<T>) => exclusively(QUEUE, work);

/** The ids of the runs that are being trained now, in whichever tab. */
export async function runsInTraining(): Promise<Set<string>> {
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  const names = [...mine, ...held.map(({ name }) => name ?? '')];
  return new Set(names.flatMap((name) => (name.startsWith(PREFIX) ? name.slice(PREFIX.length) : [])));
}
