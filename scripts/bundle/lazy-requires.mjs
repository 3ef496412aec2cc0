// An esbuild plugin that loads the dependencies of oclif's modules on first use, not when the module itself is loaded.
// A command uses only a small part of oclif, and loading the rest would take most of its start-up time.

import { readFile } from 'node:fs/promises';

/** Compiled TypeScript assigns required modules to variables such as `name_1`, and only uses them through these. */
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
