// What render says beside the files: what to do with them, and what may have gone another way than the user thinks.

import { resolve } from 'node:path';
import type { Change } from '../../core/artifact.js';
import { diskIo } from '../../disk/read.js';
import { sourceOf } from '../../render/header.js';
import type { RenderInput } from '../../render/input.js';
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
  return changes.flatMap(({ action, artifact, before }) => {
    const [former, now] = [sourceOf(before ?? ''), sourceOf(artifact.content)];
    if (action !== 'update' || former === null || former === now) return [];
    const hint =
      artifact.target === 'nginx' ? '. If nginx serves both sites, render each with its own --name' : '';
    return [`note: ${artifact.path} was rendered from ${former} before${hint}\n`];
  });
}

async function notesOnLeftovers(out: string, unwanted: readonly string[]): Promise<string[]> {
  const found = await Promise.all(unwanted.map((path) => diskIo.read(out, path)));
  return unwanted
    .filter((_, at) => sourceOf(found[at]?.content ?? '') !== null)
    .map((path) => `note: ${path} is left over from other options; delete it\n`);
}
