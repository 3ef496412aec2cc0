// Finds and reads target folders: the one file of render that touches the disk.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { EXIT, SyncctlError } from '../core/error.js';
import { similarName } from '../core/similar-names.js';
import { isAbsent, reasonOf } from '../core/system-error.js';
import { BUNDLED, BUNDLED_TARGETS } from './generated/templates.js';
import { parseTarget } from './parse-target.js';
import type { TargetDescription, TargetFolder, Template } from './target.js';

/**
 * The folders to look in, the first wins: the one from `--templates` (which must exist), the project's own, the bundled one.
 * `cwd` is where the user is, `root` where syncctl is installed.
 */
export function templateFolders(explicit: string | undefined, cwd: string, root: string): string[] {
  const rest = [join(cwd, 'syncctl', 'templates'), join(root, 'templates')];
  if (explicit === undefined) return rest;
  const folder = resolve(cwd, explicit);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new SyncctlError('TEMPLATES_MISSING', `--templates "${explicit}" is not a folder`, {
      exit: EXIT.usage,
    });
  }
  return [folder, ...rest];
}

/** Reads a target. Each of its files comes from the first folder that has `<folder>/<name>/<file>`, so one can be overridden alone. */
export async function readTarget(name: string, folders: readonly string[]): Promise<TargetFolder> {
  const main = /^[a-z0-9][a-z0-9-]*$/.test(name) ? readFirst(name, 'target.yml', folders) : null;
  if (main === null) throw unknownTarget(name, folders);
  const description = described(name, main);
  const templates = new Map<string, Template>();
  for (const file of [
    ...Object.values(description.partials),
    ...description.files.map(({ template }) => template),
    ...(description.instructions === null ? [] : [description.instructions]),
  ]) {
    const template = readFirst(name, file, folders);
    if (template === null)
      throw new SyncctlError(
        'TEMPLATE_MISSING',
        `${main.path} refers to "${file}", which is not in any template folder`,
      );
    templates.set(file, await compiled(`${name}/${file}`, template));
  }
  return { ...description, templates };
}

/** A file as found. */
interface FoundFile {
  readonly path: string;
  readonly text: string;
}

/** A bundled target, or one with the same text, is parsed already. */
function described(name: string, { path, text }: FoundFile): TargetDescription {
  const bundled = BUNDLED_TARGETS[`${name}/target.yml`];
  return bundled?.text === text ? bundled.description : parseTarget(name, path, text);
}

/** A bundled template, or one with the same text, is compiled already. */
async function compiled(name: string, { path, text }: FoundFile): Promise<Template> {
  const bundled = BUNDLED[name];
  if (bundled?.text === text) return { path, specify: () => bundled.specification, program: null };
  return { path, ...(await import('./compile-template.js')).compileTemplate(path, text) };
}

function readFirst(name: string, file: string, folders: readonly string[]): FoundFile | null {
  for (const folder of folders) {
    const path = join(folder, name, file);
    try {
      return { path, text: readFileSync(path, 'utf8') };
    } catch (error) {
      if (isAbsent(error)) continue;
      throw new SyncctlError(
        'TEMPLATE_UNREADABLE',
        `the template "${path}" cannot be read: ${reasonOf(error)}`,
        {
          cause: error,
        },
      );
    }
  }
  return null;
}

function unknownTarget(name: string, folders: readonly string[]): SyncctlError {
  const known = new Set<string>();
  for (const folder of folders) {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) continue;
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory()) known.add(entry.name);
    }
  }
  const names = [...known].sort();
  const similar = similarName(name, names);
  const question = similar === null ? '' : `; did you mean "${similar}"?`;
  return new SyncctlError('UNKNOWN_TARGET', `there is no target "${name}"${question}`, {
    hint: `use one of ${names.join(', ')}`,
    exit: EXIT.usage,
  });
}
