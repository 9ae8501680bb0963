import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const SOURCE = 'src/models/recurrent/wasm/assembly/index.ts';

/** Where the module with the compiled loops lies. */
export const BINARY_MODULE = `${ROOT}src/models/recurrent/wasm/binary.ts`;

/**
 * Compiles the recurrent layers' loops from AssemblyScript.
 * @returns the text of {@link BINARY_MODULE}
 * @throws Error with the compiler's messages, warnings too
 */
export async function compileRecurrent(): Promise<string> {
  let binary: Uint8Array | undefined;
  const options = ['-O3', '--converge', '--noAssert', '--runtime', 'stub', '--enable', 'simd'];
  const { error, stderr } = await asc.main([SOURCE, '--baseDir', ROOT, '-o', 'loops.wasm', ...options], {
    writeFile: (_, contents) => {
      binary = contents as Uint8Array;
    },
  });
  const messages = stderr.toString();
  if (error || messages || !binary) throw new Error(`${error ?? ''}\n${messages}`);
  return `/** Generated from \`assembly/\` by \`npm run compile:recurrent\`: the compiled loops. */
export const BINARY =
  '${Buffer.from(binary).toString('base64')}';
`;
}
