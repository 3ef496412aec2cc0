// Bundles the program into dist. Each command is one file, since every file that Node has to find and load takes time.
// The client for browsers is built twice: a module for bundlers, and one minified file for a script tag.

import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { builtins } from './bundle/builtins.mjs';
import { lazyRequires } from './bundle/lazy-requires.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const commands = readdirSync(`${root}src/commands`).filter((file) => file.endsWith('.ts'));

/** The entry and the list of all commands leave the commands where they are. */
const commandsApart = {
  name: 'commands-apart',
  setup(build) {
    const from = { 'src/main.ts': './commands/', 'src/commands/shared/command-classes.ts': '../' };
    const folder = from[build.initialOptions.entryPoints[0]];
    build.onResolve({ filter: /^\.\.?\// }, ({ kind, path }) =>
      kind === 'dynamic-import'
        ? { path: folder + path.replace(/^(\.\.|\.\/commands)\//, ''), external: true }
        : null,
    );
  },
};

const outputs = await Promise.all([
  bundle('src/main.ts', { splitting: false, plugins: [commandsApart] }),
  bundle('src/commands/shared/command-classes.ts', { splitting: false, plugins: [commandsApart] }),
  bundle('src/commands/shared/oclif.ts', { splitting: false }),
  bundle('src/index.ts', { splitting: false }),
  ...commands.map((file) => bundle(`src/commands/${file}`, { splitting: file === 'up.ts' })),
  bundleClient({ format: 'esm', outfile: 'dist/client/index.js' }),
  bundleClient({
    format: 'iife',
    globalName: 'syncctl',
    minify: true,
    outfile: 'dist/client/syncctl.min.js',
  }),
]);

/** What `up` loads only in the foreground is in files of its own; the others are whole. */
async function bundle(entry, { splitting, plugins = [] }) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outbase: 'src',
    outdir: 'dist',
    bundle: true,
    splitting,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    plugins: [...plugins, lazyRequires, builtins(`${root}src`)],
    alias: { debug: './scripts/bundle/no-debug.cjs' },
    // Packages with files of their own, or that only long-running commands load.
    external: [
      'ws',
      'bufferutil',
      'utf-8-validate',
      'node-unix-socket',
      'pino',
      'pino-pretty',
      'prom-client',
      'execa',
      'handlebars',
    ],
    banner: {
      js: "const require=process.getBuiltinModule('node:module').createRequire(import.meta.url);",
    },
    chunkNames: 'chunks/[hash]',
    logLevel: 'warning',
    metafile: true,
  });
  return Object.keys(metafile.outputs);
}

/** The client, for the browsers of the last years. */
async function bundleClient(options) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ['src/client/index.ts'],
    bundle: true,
    platform: 'browser',
    target: 'es2022',
    logLevel: 'warning',
    metafile: true,
    ...options,
  });
  return Object.keys(metafile.outputs);
}

// What an earlier build left; only now, so that a build that fails takes nothing away.
const written = new Set(outputs.flat());
for (const file of readdirSync(`${root}dist`, { recursive: true, withFileTypes: true })) {
  const path = join(file.parentPath, file.name);
  if (file.name.endsWith('.js') && !written.has(relative(root, path)) && existsSync(path)) rmSync(path);
}
