import { existsSync, readdirSync } from 'node:fs';

/** `npm run bench -- NAME` runs bench/NAME.ts, which ends in lines `ratio NAME VALUE`. */
const name = process.argv[2];
const script = new URL(`./${name}.ts`, import.meta.url);
if (!name || name === 'run' || !existsSync(script)) {
  const names = readdirSync(new URL('.', import.meta.url))
    .map((file) => file.replace(/\.ts$/, ''))
    .filter((file) => file !== 'run');
  console.error(`usage: npm run bench -- NAME, with NAME one of: ${names.join(', ')}`);
  process.exit(2);
}
await import(script.href);
