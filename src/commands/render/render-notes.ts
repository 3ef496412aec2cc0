// What render says beside the files: what to do with them, and what may have gone another way than the user thinks.

import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Change } from '../../core/artifact.js';
import { printable } from '../../core/printable.js';
import { diskIo } from '../../disk/read.js';
import { sourceOf } from '../../render/header.js';
import type { RenderInput } from '../../render/input.js';
import { renderModel } from '../../render/model.js';
import { renderInstructions, unwantedPaths } from '../../render/render.js';
import type { TargetFolder } from '../../render/target.js';

type Flags = Readonly<Record<string, unknown>> & { readonly out?: string | undefined };

/** `changes` are those that were made in the folder of `--out`. The texts end with a line break. */
export async function renderNotes(
  input: RenderInput,
  target: TargetFolder,
  flags: Flags,
  changes: readonly Change[],
): Promise<string[]> {
  const out = flags.out === undefined ? null : resolve(flags.out);
  const instructions = renderInstructions(input, target, out);
  return [
    ...notesOnFlags(target.name, flags),
    ...notesOnSources(changes),
    ...(out === null ? [] : await notesOnLeftovers(out, unwantedPaths(input, target))),
    ...(out !== null && target.name === 'nginx' && input.deploy.site
      ? notesOnConflicts(input, out, changes)
      : []),
    ...(instructions === null ? [] : [instructions]),
  ];
}

/** What only makes sense for a whole site. */
const SITE_FLAGS = ['certificate', 'certificate-key'];

function notesOnFlags(target: string, flags: Flags): string[] {
  const unused = SITE_FLAGS.filter((name) => flags[name] !== undefined).map((name) => `--${name}`);
  if (target !== 'nginx' || flags.site === true || unused.length === 0) return [];
  const them = unused.length === 1 ? 'it' : 'them';
  return [`note: ${unused.join(' and ')} had no effect, because only a whole site (--site) needs ${them}\n`];
}

/** Two applications on one machine would otherwise take each other's files unnoticed. */
function notesOnSources(changes: readonly Change[]): string[] {
  const replaced = changes.flatMap(({ action, artifact, before }) => {
    const [former, now] = [sourceOf(before ?? ''), sourceOf(artifact.content)];
    return action !== 'update' || former === null || former === now ? [] : [{ artifact, former }];
  });
  const [first] = replaced;
  if (first === undefined) return [];
  const paths = replaced.map(({ artifact }) => artifact.path).join(' and ');
  const were = replaced.length === 1 ? 'was' : 'were';
  const hint =
    first.artifact.target === 'nginx' ? '. If nginx serves both sites, render each with its own --name' : '';
  return [`note: ${paths} ${were} rendered from ${first.former} before${hint}\n`];
}

/** Where nginx has its sites, in the folder of its configuration. */
const SITE_FOLDERS = ['sites-enabled', 'conf.d'];

/** Two server blocks with one name conflict, and nginx uses the one that it reads first. */
function notesOnConflicts(input: RenderInput, out: string, changes: readonly Change[]): string[] {
  const own = changes.map(({ artifact }) => join(out, artifact.path));
  const wanted = renderModel(input).nginx.serverNames;
  return SITE_FOLDERS.flatMap((folder) => filesIn(join(out, folder)))
    .filter((file) => !own.includes(file))
    .flatMap((file) => {
      const name = wanted.find((one) => serverNamesIn(file).includes(one));
      if (name === undefined || name === '_') return [];
      return [
        `warning: ${printable(file)} already serves ${name}. Delete ${own.join(', ')}, and render without --site\n`,
      ];
    });
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).map((name) => join(folder, name));
  } catch {
    return [];
  }
}

function serverNamesIn(file: string): string[] {
  try {
    const text = readFileSync(file, 'utf8');
    return [...text.matchAll(/^\s*server_name\s+([^;#]*);/gm)].flatMap(([, names = '']) =>
      names.split(/\s+/),
    );
  } catch {
    return [];
  }
}

async function notesOnLeftovers(out: string, unwanted: readonly string[]): Promise<string[]> {
  const found = await Promise.all(unwanted.map((path) => diskIo.read(out, path)));
  return unwanted
    .filter((_, at) => sourceOf(found[at]?.content ?? '') !== null)
    .map((path) => `note: ${path} is left over from other options; delete it\n`);
}
