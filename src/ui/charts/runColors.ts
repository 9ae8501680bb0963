/**
 * Colours of runs in one picture: at least 3 to 1 against the page in both themes, and chosen one after the other as
 * far as possible from those before, also for the colour-blind. Beyond a handful nobody tells them apart by colour
 * alone: every curve has its run's number at its end.
 */
export const RUN_COLORS = [
  { light: '#1864ab', dark: '#74c0fc' },
  { light: '#d9480f', dark: '#ff922b' },
  { light: '#40032a', dark: '#69775f' },
  { light: '#b675db', dark: '#f3f287' },
  { light: '#803e62', dark: '#d24011' },
  { light: '#292b79', dark: '#ae84f2' },
  { light: '#299f9c', dark: '#9cf7d5' },
  { light: '#901bf7', dark: '#b852c2' },
  { light: '#6b0625', dark: '#34a08e' },
  { light: '#bc25cb', dark: '#e7b2cc' },
  { light: '#495704', dark: '#acd28e' },
  { light: '#24085a', dark: '#81bc48' },
] as const;

/** The colour of the run at this place, from 0; after the last one they begin again. */
export function runColor(index: number): string {
  const { light, dark } = RUN_COLORS[index % RUN_COLORS.length]!;
  return `light-dark(${light}, ${dark})`;
}
