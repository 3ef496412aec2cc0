// Bundles the program into dist: one small file a command, shared code in chunks, so that a command loads only what it needs.

import { readdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const commands = readdirSync(`${root}src/commands`).filter((file) => file.endsWith('.ts'));

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: [
    'src/index.ts',
    'src/main.ts',
    'src/commands/shared/command-classes.ts',
    ...commands.map((file) => `src/commands/${file}`),
  ],
  outbase: 'src',
  outdir: 'dist',
  bundle: true,
  splitting: true,
  minify: true,
  keepNames: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // Packages with files of their own, or that only long-running commands load.
  external: ['ws', 'bufferutil', 'utf-8-validate', 'pino', 'prom-client', 'execa', 'handlebars'],
  banner: {
    js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
  },
  chunkNames: 'chunks/[hash]',
  logLevel: 'warning',
  metafile: true,
});

// What an earlier build left; only now, so that a build that fails takes nothing away.
for (const file of readdirSync(`${root}dist`, { recursive: true, withFileTypes: true })) {
  const path = join(file.parentPath, file.name);
  if (file.name.endsWith('.js') && !(relative(root, path) in metafile.outputs)) rmSync(path);
}
