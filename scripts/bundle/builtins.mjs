// An esbuild plugin that loads Node's own modules with process.getBuiltinModule. An import statement makes Node read every
// export of the module. For node:fs, that alone loads all of its streams. Modules that take long to load, and of which we use only
// functions, are loaded when one of these is first called.

import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';

/** Functions alone are imported from these. */
const SLOW = ['node:child_process', 'node:crypto', 'node:fs/promises'];

const NAMES = new RegExp(`^(node:.+|${builtinModules.filter((name) => !name.startsWith('_')).join('|')})$`);

/** The names that the files in a folder import from Node's modules, by module. */
function importedNames(folder) {
  const names = new Map();
  for (const file of readdirSync(folder, { recursive: true }).filter((path) => path.endsWith('.ts'))) {
    const source = readFileSync(join(folder, file), 'utf8');
    for (const [, list, module] of source.matchAll(/^import \{([^}]*)\} from '(node:[^']+)';/gm)) {
      const known = names.get(module) ?? new Set();
      names.set(module, known);
      for (const item of list.split(',')) {
        const name = item.trim().split(' as ')[0];
        if (name !== '' && !name.startsWith('type ')) known.add(name);
      }
    }
  }
  return names;
}

export function builtins(folder) {
  const imported = importedNames(folder);
  return {
    name: 'builtins',
    setup(build) {
      build.onResolve({ filter: NAMES }, ({ path, kind, importer }) => ({
        path: path.startsWith('node:') ? path : `node:${path}`,
        namespace:
          kind === 'require-call' || !importer.startsWith(folder) ? 'builtin-required' : 'builtin-imported',
        sideEffects: false,
      }));
      build.onLoad({ filter: /.*/, namespace: 'builtin-required' }, ({ path }) => ({
        contents: `module.exports = ${load(path)};`,
      }));
      build.onLoad({ filter: /.*/, namespace: 'builtin-imported' }, ({ path }) => ({
        contents: SLOW.includes(path)
          ? lazily(path, [...(imported.get(path) ?? [])])
          : `const builtin = ${load(path)};
export default builtin;
${[...(imported.get(path) ?? [])].map((name) => `export const ${name} = /* @__PURE__ */ (() => builtin.${name})();`).join('\n')}`,
      }));
    },
  };
}

/** Fails the build if one of the names is no function: a class or a constant would be broken. */
function lazily(path, names) {
  const builtin = process.getBuiltinModule(path);
  for (const name of names) {
    if (!/^[a-z]/.test(name) || typeof builtin[name] !== 'function') {
      throw new Error(`${name} of ${path} cannot be loaded later`);
    }
  }
  const functions = names.map(
    (name) => `export const ${name} = (...values) => builtin().${name}(...values);`,
  );
  return `let loaded;
const builtin = () => (loaded ??= ${load(path)});
${functions.join('\n')}`;
}

function load(path) {
  return `process.getBuiltinModule(${JSON.stringify(path)})`;
}
