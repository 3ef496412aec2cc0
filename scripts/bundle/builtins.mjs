// An esbuild plugin: Node's own modules are asked for with process.getBuiltinModule. An import statement makes Node read
// every export of the module, and for node:fs that alone loads all of its streams.

import { builtinModules } from 'node:module';

const NAMES = new RegExp(`^(node:.+|${builtinModules.filter((name) => !name.startsWith('_')).join('|')})$`);

export const builtins = {
  name: 'builtins',
  setup(build) {
    build.onResolve({ filter: NAMES }, ({ path }) => ({
      path: path.startsWith('node:') ? path : `node:${path}`,
      namespace: 'builtin',
    }));
    build.onLoad({ filter: /.*/, namespace: 'builtin' }, ({ path }) => ({
      contents: `module.exports = process.getBuiltinModule(${JSON.stringify(path)});`,
    }));
  },
};
