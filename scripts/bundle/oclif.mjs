// An esbuild plugin: as little of oclif as a command needs. Its parser and its help are bundled; everything else of it is loaded
// from node_modules, by the few command lines that need it.

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const BUNDLED = ['@oclif/core/parser', '@oclif/core/help'];

/** What the parser asks for only when the command line is wrong: then it is read again by the parser in node_modules. */
const PARSER_ERRORS = ['./errors', './help', '../cache', '../logger'];

/** Compiled TypeScript names what it requires `name_1`, and uses it by that name alone. */
const REQUIRE = /^(?:const|var) (\w+_\d+) = ((?:__importDefault\()?require\("[^"]+"\)\)?);$/gm;

export const oclif = {
  name: 'oclif',
  setup(build) {
    build.onResolve({ filter: /^@oclif\/core\// }, ({ path, kind }) =>
      kind === 'dynamic-import' || !BUNDLED.includes(path) ? { path, external: true } : undefined,
    );
    build.onResolve({ filter: /^\.\.?\// }, ({ path, importer }) =>
      /@oclif\/core\/lib\/parser\/[a-z]+\.js$/.test(importer) && PARSER_ERRORS.includes(path)
        ? { path: fileURLToPath(new URL('parser-failure.cjs', import.meta.url)) }
        : undefined,
    );
    build.onLoad({ filter: /node_modules\/@oclif\/core\/lib\/.*\.js$/ }, async ({ path }) => ({
      contents: makeLazy(await readFile(path, 'utf8')),
    }));
  },
};

/** What oclif's modules require is loaded when it is first used: help uses a small part of what it names. */
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
