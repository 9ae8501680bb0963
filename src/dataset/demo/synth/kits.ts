/** How a drum set sounds. Frequencies in Hz, times in seconds. */
export interface Kit {
  kick: { hz: number; sweep: number; decay: number; click: number };
  snare: { hz: number; tone: number; decay: number; noiseHz: number };
  /** Corner of the cymbals' high-pass, and the length of the closed hat. */
  cymbals: { hz: number; hat: number };
}

export const KITS = {
  acoustic: {
    kick: { hz: 58, sweep: 90, decay: 0.16, click: 0.35 },
    snare: { hz: 190, tone: 0.6, decay: 0.13, noiseHz: 1600 },
    cymbals: { hz: 6000, hat: 0.035 },
  },
  rock: {
    kick: { hz: 62, sweep: 120, decay: 0.17, click: 0.6 },
    snare: { hz: 200, tone: 0.7, decay: 0.18, noiseHz: 1300 },
    cymbals: { hz: 5200, hat: 0.05 },
  },
  metal: {
    kick: { hz: 66, sweep: 220, decay: 0.08, click: 1.3 },
    snare: { hz: 230, tone: 0.6, decay: 0.14, noiseHz: 1800 },
    cymbals: { hz: 4800, hat: 0.06 },
  },
  jazz: {
    kick: { hz: 70, sweep: 40, decay: 0.14, click: 0.1 },
    snare: { hz: 240, tone: 0.4, decay: 0.09, noiseHz: 2200 },
    cymbals: { hz: 5500, hat: 0.04 },
  },
  dance: {
    kick: { hz: 50, sweep: 160, decay: 0.19, click: 0.5 },
    snare: { hz: 210, tone: 0.35, decay: 0.12, noiseHz: 1500 },
    cymbals: { hz: 7000, hat: 0.03 },
  },
  boomBap: {
    kick: { hz: 54, sweep: 110, decay: 0.22, click: 0.3 },
    snare: { hz: 185, tone: 0.8, decay: 0.12, noiseHz: 900 },
    cymbals: { hz: 5000, hat: 0.03 },
  },
  deep: {
    kick: { hz: 44, sweep: 120, decay: 0.38, click: 0.25 },
    snare: { hz: 260, tone: 0.3, decay: 0.1, noiseHz: 2400 },
    cymbals: { hz: 7500, hat: 0.02 },
  },
  roots: {
    kick: { hz: 52, sweep: 60, decay: 0.2, click: 0.15 },
    snare: { hz: 260, tone: 0.9, decay: 0.09, noiseHz: 1200 },
    cymbals: { hz: 6500, hat: 0.025 },
  },
} satisfies Record<string, Kit>;

export type KitName = keyof typeof KITS;
