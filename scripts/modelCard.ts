import { readFileSync, writeFileSync } from 'node:fs';
import { type ModelCard, modelCardSchema } from '../src/experiments/modelCard.ts';
import { modelCardMarkdown } from './modelCardMarkdown.ts';

const JSON_FILE = 'public/models/gtzan.card.json';
const MARKDOWN_FILE = 'public/models/README.md';

/** @throws ZodError for a card that is not in order */
export const readModelCard = (): ModelCard =>
  modelCardSchema.parse(JSON.parse(readFileSync(JSON_FILE, 'utf8')));

/** Keeps the card, and renders its page for the repository. @throws ZodError for a card that is not in order */
export function writeModelCard(card: ModelCard): void {
  const checked = modelCardSchema.parse(card);
  writeFileSync(JSON_FILE, `${JSON.stringify(checked, null, 1)}\n`);
  writeFileSync(MARKDOWN_FILE, modelCardMarkdown(checked));
}
