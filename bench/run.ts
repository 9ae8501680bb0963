import { existsSync, readdirSync } from 'node:fs';

/** `npm run bench -- NAME` runs bench/NAME.ts, which ends in lines `ratio NAME VALUE`. */
const name = process.argv[2];
/** Not measurements. */
const HELPERS = ['run', 'browser', 'page'];
const script = new URL(`./${name}.ts`, import.meta.url);
if (!name || HELPERS.includes(name) || !existsSync(script)) {
  const names = readdirSync(new URL('.', import.meta.url))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replace(/\.ts$/, ''))
    .filter((file) => !HELPERS.includes(file));
  console.error(`usage: npm run bench -- NAME, with NAME one of: ${names.join(', ')}`);
  process.exit(2);
}
await import(script.href);
