import { writeFileSync } from 'node:fs';
import { BINARY_MODULE, compileRecurrent } from './recurrent/compile.ts';

writeFileSync(BINARY_MODULE, await compileRecurrent());
