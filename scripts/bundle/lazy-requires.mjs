// An esbuild plugin: what oclif's modules require is loaded when it is first used, not when the module itself is loaded.
// A command uses a small part of oclif, and loading the rest would be most of its start-up time.

import { readFile } from 'node:fs/promises';

/** Compiled TypeScript names what it requires `name_1`, and uses it by that name alone. */
const REQUIRE = /^(?:const|var) (\w+_\d+) = ((?:__importDefault\()?require\("[^"]+"\)\)?);$/gm;

export const lazyRequires = {
  name: 'lazy-requires',
  setup(build) {
    build.onLoad({ filter: /node_modules\/@oclif\/core\/lib\/.*\.js$/ }, async ({ path }) => ({
      contents: makeLazy(await readFile(path, 'utf8')),
    }));
  },
};

function makeLazy(source) {
  const getters = new Map();
  const rest = source.replace(REQUIRE, (_, name, load) => {
    getters.set(name, `get ${name}() { return ${load}; }`);
    return '';
  });
  if (getters.size === 0) return source;
  const names = new RegExp(`\\b(${[...getters.keys()].join('|')})\\b`, 'g');
  return `const lazy$ = { ${[...getters.values()].join(', ')} };\n${rest.replace(names, 'lazy$.$1')}`;
}
