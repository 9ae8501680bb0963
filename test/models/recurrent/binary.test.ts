import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { BINARY_MODULE, compileRecurrent } from '../../../scripts/recurrent/compile.ts';

it('the committed binary of the recurrent loops is what their source compiles to', async () => {
  expect(readFileSync(BINARY_MODULE, 'utf8')).toBe(await compileRecurrent());
});
