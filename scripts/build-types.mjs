// Rolls the types of each entry of the package up into one declaration file, beside the code of the entry.

import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rollup } from 'rollup';
import { dts } from 'rollup-plugin-dts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { exports } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

for (const { types } of Object.values(exports)) {
  if (types) write(`${root}${types}`, await rolledUp(types));
}

/** `./dist/client/index.d.ts` is made from `src/client/index.ts`, as its nearest tsconfig.json says. */
async function rolledUp(types) {
  const source = types.replace('./dist/', 'src/').replace(/\.d\.ts$/, '.ts');
  const bundle = await rollup({
    input: `${root}${source}`,
    external: [/^[^./]/],
    plugins: [
      dts({ tsconfig: `${root}${source.startsWith('src/client/') ? 'src/client/' : ''}tsconfig.json` }),
    ],
    onwarn: (warning) => {
      throw new Error(`the types of ${source}: ${warning.message}`);
    },
  });
  const { output } = await bundle.generate({ format: 'es' });
  await bundle.close();
  const [{ code, imports }] = output;
  // A user would have to install the types of that package, too.
  if (imports.length > 0) throw new Error(`the types of ${source} name those of ${imports.join(', ')}`);
  return code;
}

function write(file, text) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}
