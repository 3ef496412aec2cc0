// Bundles the program into dist: chunks of CommonJS, which Node starts fastest, with a module in front of each that others import.
// The client for browsers is built twice: a module for bundlers, and one minified file for a script tag. An interrupted build leaves
// the last one as it was.

import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { builtins } from './bundle/builtins.mjs';
import { commandsManifest } from './bundle/commands-manifest.mjs';
import { ipaddr } from './bundle/ipaddr.mjs';
import { mergeChunks } from './bundle/merge-chunks.mjs';
import { oclif } from './bundle/oclif.mjs';
import { ws } from './bundle/ws.mjs';

const CHECKING = ['commands/validate.js', 'commands/resolve.js', 'commands/explain.js'];
const RENDERING = ['commands/render.js'];
const RUNNING = ['status', 'reload', 'restart', 'logs', 'down'].map((name) => `commands/${name}.js`);
/** Loads a websocket client; what the others load must not be in its chunk. */
const PROBING = ['commands/health.js'];

const HELP = ['cli/show-help.js'];
const TERMINAL = ['subscribe', 'publish', 'call', 'maintenance'].map((name) => `commands/${name}.js`);

/** What is loaded together, by the name of its chunk: each takes what the ones before it leave. */
const CHUNKS = [
  ['main', ['main.js']],
  // Small: esbuild's own functions.
  ['main', { common: [HELP, [...CHECKING, ...RENDERING, ...RUNNING, ...PROBING, ...TERMINAL]] }],
  ['command', { common: [CHECKING, [...RUNNING, ...PROBING]] }],
  ['check', CHECKING],
  ['files', { common: [RENDERING, PROBING] }],
  ['running', { common: [RUNNING, PROBING] }],
  ['operate', RUNNING],
  ['render', RENDERING],
  ['health', PROBING],
  ['terminal', TERMINAL],
  ['up', ['commands/up.js']],
  ['token', ['commands/token.js']],
  ['write', ['commands/init.js', 'commands/migrate.js', 'commands/schema.js']],
  ['help', HELP],
];

const root = fileURLToPath(new URL('..', import.meta.url));
const started = new Date();
const [program, ...clients] = await Promise.all([
  bundleProgram(),
  bundleClient({ format: 'esm', outfile: 'dist/client/index.js' }),
  bundleClient({
    format: 'iife',
    globalName: 'syncctl',
    minify: true,
    outfile: 'dist/client/syncctl.min.js',
  }),
]);
await replaceDist(new Map([...program, ...clients.flatMap(filesOf)]));

/** Writes a folder beside dist and lets the two change places. */
async function replaceDist(files) {
  const dist = `${root}dist`;
  const written = `${dist}.new-${process.pid}`;
  const replaced = `${dist}.old-${process.pid}`;
  process.once('SIGINT', () => process.exit(130));
  process.once('exit', () => rmSync(written, { recursive: true, force: true }));
  for (const [path, contents] of files) {
    const target = `${written}/${path}`;
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, contents);
  }
  const { plugins } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')).oclif;
  writeFileSync(`${written}/commands.json`, await commandsManifest(written, plugins));
  // What changed while it was bundled is newer than the bundle.
  utimesSync(`${written}/main.cjs`, started, started);
  if (existsSync(dist)) renameSync(dist, replaced);
  renameSync(written, dist);
  rmSync(replaced, { recursive: true, force: true });
}

/** The contents of what esbuild made, by the path below dist. */
function filesOf({ outputFiles }) {
  return outputFiles.map(({ path, text }) => [path.slice(`${root}dist/`.length), text]);
}

async function bundleProgram() {
  const commands = readdirSync(`${root}src/commands`).filter((file) => file.endsWith('.ts'));
  const entries = ['main', 'index', 'cli/help', 'commands/registry/oclif-classes'];
  // Named for esbuild alone, so that they can be found among its chunks.
  const names = [
    ...entries,
    'cli/show-help',
    ...commands.map((file) => `commands/${file.replace(/\.ts$/, '')}`),
  ];
  const bundle = await build({
    absWorkingDir: root,
    write: false,
    entryPoints: names.map((name) => `src/${name}.ts`),
    outbase: 'src',
    outdir: 'dist',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    plugins: [oclif, ws, ipaddr, builtins(`${root}src`)],
    alias: { debug: './scripts/bundle/no-debug.cjs' },
    // Packages with files of their own, or that only long-running commands load.
    external: ['bufferutil', 'utf-8-validate', 'node-unix-socket', 'pino', 'pino-pretty', 'prom-client'],
    chunkNames: 'chunks/[name]-[hash]',
    logLevel: 'warning',
  });
  return await mergeChunks(
    new Map(filesOf(bundle)),
    entries.map((name) => `${name}.js`),
    CHUNKS,
  );
}

/** The client, for the browsers of the last years. */
function bundleClient(options) {
  return build({
    absWorkingDir: root,
    write: false,
    entryPoints: ['src/client/index.ts'],
    bundle: true,
    platform: 'browser',
    target: 'es2022',
    logLevel: 'warning',
    ...options,
  });
}
