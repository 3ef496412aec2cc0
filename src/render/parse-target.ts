// Parses target.yml. It must not read files.

import { load } from 'js-yaml';
import { SyncctlError } from '../core/error.js';
import type { TargetDescription, TargetFile } from './target.js';

const KEYS = ['summary', 'comment', 'root', 'files', 'partials', 'instructions', 'verify', 'reload'];
const FILE_KEYS = ['template', 'path', 'mode', 'when', 'unless'];

type Fail = (what: string) => never;
type Keys = Readonly<Record<string, unknown>>;

/** Reads target.yml; `path` names it in messages. Throws `SyncctlError` if anything is invalid. */
export function parseTarget(name: string, path: string, text: string): TargetDescription {
  const fail: Fail = (what) => {
    throw new SyncctlError('TARGET_WRONG', `${path}: ${what}`);
  };
  const root = keysOf(readYaml(text, fail), 'the file', KEYS, fail);
  return {
    name,
    summary: textOf(root.summary, 'summary', fail),
    comment: textOf(root.comment, 'comment', fail),
    root: textOf(root.root, 'root', fail),
    files: listOf(root.files, 'files', fail).map((file, at) => fileOf(file, `files[${at}]`, fail)),
    partials: partialsOf(root.partials ?? {}, fail),
    instructions:
      root.instructions === undefined ? null : templateName(root.instructions, 'instructions', fail),
    verify: root.verify === undefined ? null : argvOf(root.verify, 'verify', fail),
    reload: listOf(root.reload ?? [], 'reload', fail).map((argv, at) => argvOf(argv, `reload[${at}]`, fail)),
  };
}

function readYaml(text: string, fail: Fail): unknown {
  try {
    return load(text);
  } catch (error) {
    return fail(error instanceof Error ? error.message.replace(/\s*\n[\s\S]*/, '') : String(error));
  }
}

function fileOf(value: unknown, place: string, fail: Fail): TargetFile {
  const keys = keysOf(value, place, FILE_KEYS, fail);
  const path = textOf(keys.path, `${place}.path`, fail);
  if (path.startsWith('/') || path.split('/').some((part) => part === '' || part === '.' || part === '..')) {
    fail(`${place}.path "${path}" is not a path inside the output folder`);
  }
  return {
    template: templateName(keys.template, `${place}.template`, fail),
    path,
    mode: modeOf(keys.mode ?? '0644', `${place}.mode`, fail),
    when: keys.when === undefined ? null : textOf(keys.when, `${place}.when`, fail),
    unless: keys.unless === undefined ? null : textOf(keys.unless, `${place}.unless`, fail),
  };
}

function partialsOf(value: unknown, fail: Fail): Readonly<Record<string, string>> {
  if (!isKeys(value)) return fail('partials is not a mapping');
  return Object.fromEntries(
    Object.entries(value).map(([name, file]) => [name, templateName(file, `partials.${name}`, fail)]),
  );
}

function templateName(value: unknown, place: string, fail: Fail): string {
  const name = textOf(value, place, fail);
  return /^[A-Za-z0-9_][A-Za-z0-9._-]*\.hbs$/.test(name)
    ? name
    : fail(`${place} "${name}" is not a .hbs file name`);
}

function modeOf(value: unknown, place: string, fail: Fail): number {
  if (typeof value !== 'string' || !/^0?[0-7]{3}$/.test(value))
    return fail(`${place} is not an octal mode in quotes, such as "0644"`);
  return Number.parseInt(value, 8);
}

function argvOf(value: unknown, place: string, fail: Fail): readonly string[] {
  const argv = listOf(value, place, fail).map((word, at) => textOf(word, `${place}[${at}]`, fail));
  return argv.length > 0 ? argv : fail(`${place} is empty`);
}

function listOf(value: unknown, place: string, fail: Fail): readonly unknown[] {
  return Array.isArray(value) ? value : fail(`${place} is not a list`);
}

function textOf(value: unknown, place: string, fail: Fail): string {
  return typeof value === 'string' && value !== '' ? value : fail(`${place} is not a string`);
}

function keysOf(value: unknown, place: string, known: readonly string[], fail: Fail): Keys {
  if (!isKeys(value)) return fail(`${place} is not a mapping`);
  const unknown = Object.keys(value).find((key) => !known.includes(key));
  return unknown === undefined
    ? value
    : fail(`${place} has an unknown key "${unknown}"; the known keys are ${known.join(', ')}`);
}

function isKeys(value: unknown): value is Keys {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
