import { z } from 'zod';

/** The clip lengths offered, in seconds. */
export const CLIP_SECONDS = [1, 2, 3, 5, 10, 30] as const;

/** How a track is cut into clips. */
export const clipSettingsSchema = z.object({
  seconds: z.union(CLIP_SECONDS.map((n) => z.literal(n))),
  /** `consecutive`: one after another without overlap. A number: that many random windows, seeded. */
  windows: z.union([z.literal('consecutive'), z.int().min(1).max(64)]),
});

export type ClipSettings = z.infer<typeof clipSettingsSchema>;
