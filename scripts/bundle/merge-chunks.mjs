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
    plugins: [inMemory(files), minified],
    treeshake: false,
    preserveEntrySignatures: 'allow-extension',
    onwarn: ({ message }) => {
      throw new Error(message);
    },
  });
  const { output } = await bundle.generate({
    format: 'cjs',
    exports: 'named',
    interop: 'auto',
    manualChunks: (id) => chunks.get(id),
    onlyExplicitManualChunks: true,
    hoistTransitiveImports: false,
    entryFileNames: '[name].cjs',
    chunkFileNames: 'chunks/[name]-[hash].cjs',
  });
  await bundle.close();
  return new Map(output.flatMap((chunk) => [[chunk.fileName, chunk.code], ...moduleOf(chunk)]));
}

/** The module in front of an entry, for those that import it. Nobody imports the program's own. */
function moduleOf({ isEntry, name, exports }) {
  if (!isEntry || name === 'main') return [];
  const names = exports.filter((one) => one !== 'default');
  const lines = [
    `import entry from './${posix.basename(name)}.cjs';`,
    ...(exports.includes('default') ? ['export default await entry.default;'] : []),
    ...(names.length > 0 ? [`export const { ${names.join(', ')} } = entry;`] : []),
  ];
  return [[`${name}.js`, `${lines.join('\n')}\n`]];
}

/** How chunks are written, before rollup names them by their hashes: a cache of compiled code goes by these names. */
const minified = {
  name: 'minified',
  async renderChunk(code) {
    const { code: short } = await transform(code, {
      minify: true,
      format: 'cjs',
      target: 'node20.19',
      charset: 'ascii',
    });
    return { code: short, map: null };
  },
  /** A script from the code cache cannot import by itself: see bin/code-cache.js. */
  renderDynamicImport: ({ targetModuleId, targetChunk }) =>
    targetModuleId === null || targetChunk === null
      ? { left: '(require.import ?? ((id) => import(id)))(', right: ')' }
      : null,
  resolveImportMeta: (property) =>
    property === 'url' ? "require('node:url').pathToFileURL(__filename).href" : null,
};

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
