#!/usr/bin/env node
// The entry in a clone: builds when dist is not what src says, then runs it.
'use strict';

const { spawnSync } = require('node:child_process');
const { existsSync, readdirSync, statSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '../');

if (isStale()) build();
require('./run.js');

/** Whether something that is bundled changed after the last build. */
function isStale() {
  const built = `${root}dist/main.cjs`;
  if (!existsSync(built)) return true;
  const since = statSync(built).mtimeMs;
  const sources = ['src', 'schemas', 'scripts', 'package.json', 'package-lock.json'];
  return sources.some((name) => lastChange(`${root}${name}`) > since);
}

/** The time of the last change of a file, or of a folder and all below it. */
function lastChange(path) {
  const stat = statSync(path);
  const below = stat.isDirectory() ? readdirSync(path).map((name) => lastChange(`${path}/${name}`)) : [];
  return Math.max(stat.mtimeMs, ...below);
}

function build() {
  if (!existsSync(`${root}node_modules/esbuild`)) {
    fail(`the packages that build it are not installed\n  run "npm ci" in ${root}`);
  }
  process.stderr.write('Building syncctl … ');
  const start = performance.now();
  const { status } = spawnSync(process.execPath, [`${root}scripts/build.mjs`], { stdio: ['ignore', 2, 2] });
  if (status !== 0) fail('it could not be built');
  process.stderr.write(`done in ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
}

function fail(message) {
  process.stderr.write(`syncctl: ${message}\n`);
  process.exit(3);
}
