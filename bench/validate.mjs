// Validates 200 files in one process, compared with parsing them with js-yaml alone. Uses the real files in SYNCCTL_CORPUS if it is
// set, and the rule fixtures otherwise.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';
import { loadSource } from '../scripts/docs/source.mjs';
import { environment } from './environment.mjs';
import { columns, median } from './figures.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const FILES = 200;
/** Warm-up rounds for the compiler. */
const WARM_UP = 20;
const LIMIT = 1.8;

/** Measures pairs of rounds in alternating order, so that a busy machine slows down both sides. */
export async function measureValidate({ rounds }) {
  const folder = mkdtempSync(join(tmpdir(), 'syncctl-bench-'));
  try {
    const files = writeFiles(folder);
    const figures = [await measureRounds(files, rounds), measureProcesses(files, rounds)];
    process.stdout.write(tableOf(figures));
    if (figures.some(({ paired, limit }) => limit !== null && paired > limit)) process.exitCode = 1;
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Ten files per folder, as in a repository with several applications. */
function writeFiles(folder) {
  const texts = textsOf(process.env.SYNCCTL_CORPUS);
  return Array.from({ length: FILES }, (_, index) => {
    const place = join(folder, `app-${index % 20}`, 'config');
    mkdirSync(place, { recursive: true });
    writeFileSync(join(place, `parameters-${index}.yml`), texts[index % texts.length]);
    return join(place, `parameters-${index}.yml`);
  });
}

function textsOf(corpus) {
  const place = corpus ? join(corpus, 'parameters') : join(root, 'test/rules');
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yml') && entry.name !== 'syncctl.yml')
    .map((entry) => readFileSync(join(entry.parentPath, entry.name)));
}

function parseAll(files) {
  for (const file of files) {
    try {
      load(readFileSync(file, 'utf8'));
    } catch {
      // Symfony accepts some files that are not valid YAML.
    }
  }
}

/** Runs all rounds in one process, which has compiled the code by then. */
async function measureRounds(files, rounds) {
  const { checkFiles, filesToCheck, formatJson, reportOn } = await loadSource(root);
  const validateAll = async () => {
    const options = await filesToCheck(files, {});
    const checked = await checkFiles(options, { inlineIgnores: true }, (error) => {
      throw error;
    });
    return formatJson(reportOn(checked));
  };
  const times = { parse: [], validate: [] };
  const sides = [
    [times.parse, () => parseAll(files)],
    [times.validate, validateAll],
  ];
  for (let round = -WARM_UP; round < rounds; round++) {
    for (const [side, act] of round % 2 === 0 ? sides : [...sides].reverse()) {
      const begin = process.cpuUsage();
      await act();
      const { user, system } = process.cpuUsage(begin);
      if (round >= 0) side.push((user + system) / 1000);
    }
  }
  return figuresOf('warm: CPU time, round after round', times, LIMIT);
}

/** Measures whole runs of a program, including its start. */
function measureProcesses(files, rounds) {
  const script = `import {load} from 'js-yaml'; import {readFileSync} from 'node:fs'; ${parseAll}; parseAll(process.argv.slice(1));`;
  const times = { parse: [], validate: [] };
  const sides = [
    [times.parse, ['--input-type=module', '-e', script, '--', ...files]],
    [times.validate, ['bin/run.js', 'validate', '--format', 'json', '--', ...files]],
  ];
  for (let round = -1; round < rounds; round++) {
    for (const [side, argv] of round % 2 === 0 ? sides : [...sides].reverse()) {
      const begin = performance.now();
      const { status, stderr } = spawnSync(process.execPath, argv, {
        cwd: root,
        env: environment(),
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      if (status > 1) throw new Error(`exit code ${status}: ${stderr}`);
      if (round >= 0) side.push(performance.now() - begin);
    }
  }
  return figuresOf('cold: wall time of a whole process', times, null);
}

function figuresOf(state, { parse, validate }, limit) {
  const ratios = validate.map((time, index) => time / parse[index]).sort((a, b) => a - b);
  return {
    state,
    pairs: ratios.length,
    parse: round(median(parse)),
    validate: round(median(validate)),
    paired: round(median(ratios)),
    range: [round(ratios[0]), round(ratios.at(-1))],
    limit,
  };
}

function round(number) {
  return Math.round(number * 100) / 100;
}

function tableOf(figures) {
  const head = [`${FILES} files`, 'js-yaml', 'validate', 'median of paired ratios', 'range', 'limit'];
  const rows = figures.map(({ state, parse, validate, paired, range, limit }) => [
    state,
    `${parse} ms`,
    `${validate} ms`,
    `${paired}${limit !== null && paired > limit ? ' (over)' : ''}`,
    range.join(' to '),
    limit === null ? '' : String(limit),
  ]);
  return columns([head, ...rows]);
}
