// Merges esbuild's chunks, one for each set of entries that share code, into few. A command would otherwise open some forty
// files, and that takes longer than to compile them.

import { posix } from 'node:path';
import { transform } from 'esbuild';
import { rollup } from 'rollup';

/**
 * The files of dist by their path below it. `files` are esbuild's, by the same; `entries` are those that others name. `groups`
 * are names of chunks with lists of files: what they load at once goes into that chunk, unless an earlier group has it. A group
 * of what several lists have in `common` has these lists.
 */
export async function mergeChunks(files, entries, groups) {
  const chunks = chunkOfEach(files, groups);
  const bundle = await rollup({
    input: Object.fromEntries(entries.map((entry) => [entry.replace(/\.js$/, ''), entry])),
    plugins: [inMemory(files)],
    treeshake: false,
    preserveEntrySignatures: 'allow-extension',
    onwarn: ({ message }) => {
      throw new Error(message);
    },
  });
  const { output } = await bundle.generate({
    format: 'es',
    banner: "const require=process.getBuiltinModule('node:module').createRequire(import.meta.url);",
    manualChunks: (id) => chunks.get(id),
    onlyExplicitManualChunks: true,
    hoistTransitiveImports: false,
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name].js',
  });
  await bundle.close();
  const minified = output.map(async ({ fileName, code }) => [
    fileName,
    (await transform(code, { minify: true, format: 'esm', target: 'node20.19', charset: 'utf8' })).code,
  ]);
  return new Map(await Promise.all(minified));
}

/** esbuild's output as rollup reads files. */
function inMemory(files) {
  return {
    name: 'in-memory',
    resolveId(source, importer) {
      if (!source.startsWith('.')) return importer ? { id: source, external: true } : source;
      return posix.join(posix.dirname(importer), source);
    },
    load: (id) => files.get(id),
  };
}

/** The name of the chunk that each file goes into, by the file. */
function chunkOfEach(files, groups) {
  const chunks = new Map();
  for (const [name, group] of groups) {
    const [first, ...others] = (group.common ?? [group]).map((entries) => loadedByAny(entries, files));
    for (const file of first) {
      if (!chunks.has(file) && others.every((other) => other.has(file))) chunks.set(file, name);
    }
  }
  return chunks;
}

function loadedByAny(entries, files) {
  return new Set(entries.flatMap((entry) => [...loadedBy(entry, files)]));
}

/** The files that a file imports, those that these import, and itself. */
function loadedBy(entry, files, found = new Set()) {
  if (found.has(entry)) return found;
  found.add(entry);
  for (const [, source] of files.get(entry).matchAll(/^(?:import|export) (?:[^'"]* from )?"(\.[^"]+)";$/gm)) {
    loadedBy(posix.join(posix.dirname(entry), source), files, found);
  }
  return found;
}
