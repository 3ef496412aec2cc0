// Finds and reads target folders: the one file of render that touches the disk.

import { readdir, readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { EXIT, SyncctlError } from '../core/error.js';
import { isAbsent, reasonOf } from '../core/system-error.js';
import { parseTarget } from './parse-target.js';
import type { TargetFolder, TemplateText } from './target.js';

/**
 * The folders to look in, the first wins: the one from `--templates` (which must exist), the project's own, the bundled one.
 * `cwd` is where the user is, `root` where syncctl is installed.
 */
export async function templateFolders(
  explicit: string | undefined,
  cwd: string,
  root: string,
): Promise<string[]> {
  const rest = [join(cwd, 'syncctl', 'templates'), join(root, 'templates')];
  if (explicit === undefined) return rest;
  const folder = resolve(cwd, explicit);
  const found = await stat(folder).catch(() => null);
  if (!found?.isDirectory()) {
    throw new SyncctlError('TEMPLATES_MISSING', `--templates "${explicit}" is not a folder`, {
      exit: EXIT.usage,
    });
  }
  return [folder, ...rest];
}

/** Reads a target. Each of its files comes from the first folder that has `<folder>/<name>/<file>`, so one can be overridden alone. */
export async function readTarget(name: string, folders: readonly string[]): Promise<TargetFolder> {
  const main = /^[a-z0-9][a-z0-9-]*$/.test(name) ? await readFirst(name, 'target.yml', folders) : null;
  if (main === null) throw await unknownTarget(name, folders);
  const description = parseTarget(name, main.path, main.text);
  const templates = new Map<string, TemplateText>();
  for (const file of [
    ...Object.values(description.partials),
    ...description.files.map(({ template }) => template),
  ]) {
    const template = await readFirst(name, file, folders);
    if (template === null)
      throw new SyncctlError(
        'TEMPLATE_MISSING',
        `${main.path} refers to "${file}", which is not in any template folder`,
      );
    templates.set(file, template);
  }
  return { ...description, templates };
}

async function readFirst(
  name: string,
  file: string,
  folders: readonly string[],
): Promise<TemplateText | null> {
  for (const folder of folders) {
    const path = join(folder, name, file);
    try {
      return { path, text: await readFile(path, 'utf8') };
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

async function unknownTarget(name: string, folders: readonly string[]): Promise<SyncctlError> {
  const known = new Set<string>();
  for (const folder of folders) {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) if (entry.isDirectory()) known.add(entry.name);
  }
  return new SyncctlError('UNKNOWN_TARGET', `there is no target "${name}"`, {
    hint: `use one of ${[...known].sort().join(', ')}`,
    exit: EXIT.usage,
  });
}
