// Fails if a generated file differs from what `npm run generate` would write, and lists these files. Works on a copy, without git.

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the generators read and what they write. */
const COPIED = [
  'docs',
  'package.json',
  'schemas',
  'scripts',
  'src',
  'templates',
  'test/rules',
  'tsconfig.json',
];
const WRITTEN = ['docs', 'src'];
const GENERATORS = ['generate-code.mjs', 'generate-docs.mjs'];

const root = fileURLToPath(new URL('..', import.meta.url));
const copy = mkdtempSync(join(tmpdir(), 'syncctl-generated-'));
try {
  for (const path of COPIED.filter((one) => existsSync(join(root, one)))) {
    cpSync(join(root, path), join(copy, path), { recursive: true });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir');
  for (const script of GENERATORS) {
    // Run from here: paths that esbuild writes into comments are relative to the current folder.
    execFileSync(process.execPath, [join(copy, 'scripts', script)], { cwd: root, stdio: 'inherit' });
  }
  report(WRITTEN.flatMap(differences));
} finally {
  rmSync(copy, { recursive: true, force: true });
}

/** Files in a folder that differ or exist on one side only. */
function differences(folder) {
  const files = new Set([root, copy].flatMap((place) => filesBelow(join(place, folder), place)));
  return [...files].sort().filter((file) => readIfThere(join(root, file)) !== readIfThere(join(copy, file)));
}

function filesBelow(folder, place) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(place, join(entry.parentPath, entry.name)));
}

function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

function report(stale) {
  if (stale.length === 0) return;
  process.stderr.write(`outdated: ${stale.join(', ')}\n  run npm run generate and commit the result\n`);
  process.exitCode = 1;
}
