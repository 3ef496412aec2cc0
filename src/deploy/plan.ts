// Plans what writing artifacts would change. It must not write.

import type { Artifact, Change } from '../core/artifact.js';
import { diskIo, type PlanIo } from '../disk/read.js';

/** One change for each artifact, in their order, against the files in `dir`. A file that is there keeps its mode. */
export function plan(artifacts: readonly Artifact[], dir: string, io: PlanIo = diskIo): Promise<Change[]> {
  return Promise.all(artifacts.map((artifact) => planOne(artifact, dir, io)));
}

async function planOne(artifact: Artifact, dir: string, io: PlanIo): Promise<Change> {
  const found = await io.read(dir, artifact.path);
  if (found === null) return { action: 'create', artifact, before: null };
  const same = found.content === artifact.content;
  return { action: same ? 'keep' : 'update', artifact, before: found.content };
}

/** Whether anything would change. */
export function differs(changes: readonly Change[]): boolean {
  return changes.some(({ action }) => action !== 'keep');
}
