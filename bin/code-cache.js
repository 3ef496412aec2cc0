// Loads the files of dist with the code that V8 compiled for them in an earlier run. Compiling takes longer than all the rest of a
// short command. Without a folder for the cache, or with a cache that V8 refuses, the files are compiled as usual.
'use strict';

const fs = require('node:fs');
const Module = require('node:module');
const { basename, dirname, join } = require('node:path');
const { Script } = require('node:vm');

const MONTH = 30 * 24 * 3600 * 1000;

const folder = cacheFolder();
/** What was compiled in this run, by the file of its cache. */
const compiled = new Map();

/** Loads a CommonJS file, and with it whatever it requires by a relative path. Returns its exports. */
exports.loadCompiled = function loadCompiled(file) {
  const known = Module._cache[file];
  if (known) return known.exports;
  const loaded = new Module(file);
  loaded.filename = file;
  loaded.paths = Module._nodeModulePaths(dirname(file));
  Module._cache[file] = loaded;
  const requireNative = Module.createRequire(file);
  const requireCompiled = (id) =>
    id.startsWith('.') ? loadCompiled(join(dirname(file), id)) : requireNative(id);
  // In scripts like these, import() is experimental.
  requireCompiled.import = (id) => import(id);
  try {
    compile(file).call(loaded.exports, loaded.exports, requireCompiled, loaded, file, dirname(file));
  } catch (error) {
    delete Module._cache[file];
    throw error;
  }
  loaded.loaded = true;
  return loaded.exports;
};

function compile(file) {
  const source = Module.wrap(fs.readFileSync(file, 'latin1'));
  // The name of a chunk changes with its contents. V8 itself compares no more than the length. Compiled code also contains the
  // path of its file, so each installation has caches of its own.
  const cache =
    folder && dirname(file).endsWith('chunks')
      ? join(folder, `${basename(file)}.${process.version}-${process.arch}-${hashOf(file)}`)
      : undefined;
  const cachedData = cache ? readOwn(cache) : undefined;
  const script = new Script(source, { filename: file, cachedData });
  if (cache && (cachedData === undefined || script.cachedDataRejected)) {
    if (compiled.size === 0) process.once('exit', writeCaches);
    compiled.set(cache, script);
  }
  return script.runInThisContext();
}

function hashOf(text) {
  let hash = 0;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) >>> 0;
  return hash.toString(36);
}

/**
 * The folder for the cache, or undefined. Compiled code runs as it is, so nobody else may be able to write it: with sudo, for
 * example, the home folder can be another user's.
 */
function cacheFolder() {
  const { HOME, NODE_DISABLE_COMPILE_CACHE, XDG_CACHE_HOME } = process.env;
  const user = process.geteuid?.();
  const base = XDG_CACHE_HOME || HOME;
  if (NODE_DISABLE_COMPILE_CACHE || user === undefined || !base?.startsWith('/')) return undefined;
  const own = join(XDG_CACHE_HOME ? base : join(base, '.cache'), 'syncctl');
  try {
    const stat = fs.lstatSync(own, { throwIfNoEntry: false }) ?? fs.statSync(base);
    return stat.isDirectory() && isOwn(stat) ? own : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The compiled code in a file that only this user can have written, or undefined. V8 crashes on damaged code, so the file has it
 * twice: to compare is faster than to load a module that computes a checksum.
 */
function readOwn(file) {
  let descriptor;
  try {
    descriptor = fs.openSync(file, fs.constants.O_RDONLY | fs.constants.O_NOFOLLOW);
    const stat = fs.fstatSync(descriptor);
    if (!stat.isFile() || !isOwn(stat)) return undefined;
    const contents = fs.readFileSync(descriptor);
    const code = contents.subarray(0, contents.length / 2);
    return code.equals(contents.subarray(code.length)) ? code : undefined;
  } catch {
    return undefined;
  } finally {
    if (descriptor !== undefined) fs.closeSync(descriptor);
  }
}

function isOwn({ uid, mode }) {
  return uid === process.geteuid() && (mode & 0o022) === 0;
}

/** A cache that cannot be written is no reason to fail: the next run compiles again. */
function writeCaches() {
  try {
    fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const name of fs.readdirSync(folder)) removeOld(join(folder, name));
    for (const [cache, script] of compiled) {
      const draft = `${cache}.${process.pid}`;
      fs.rmSync(draft, { force: true });
      try {
        const code = script.createCachedData();
        fs.writeFileSync(draft, Buffer.concat([code, code]), { flag: 'wx', mode: 0o600, flush: true });
        fs.renameSync(draft, cache);
      } finally {
        fs.rmSync(draft, { force: true });
      }
    }
  } catch {}
}

function removeOld(file) {
  if (Date.now() - fs.lstatSync(file).mtimeMs > MONTH) fs.rmSync(file, { force: true });
}
