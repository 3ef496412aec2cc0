// The files that a server reads when it starts, for units that hand them over to a user who may not read them.

import { basename, dirname, resolve } from 'node:path';
import type { ProjectIo } from '../../project/load.js';
import type { Project } from '../../project/project.js';
import type { HandedFile } from '../../render/input.js';
import { credentialName } from '../loading/credential-io.js';

/** The same io, and every path that it was asked for. */
export function recordingIo(io: ProjectIo): { readonly io: ProjectIo; readonly asked: ReadonlySet<string> } {
  const asked = new Set<string>();
  const recording: ProjectIo = {
    ...io,
    read(path, ...rest) {
      asked.add(path);
      return io.read(path, ...rest);
    },
  };
  return { io: recording, asked };
}

/**
 * Imported files, env files that are or may come to be in the chain of the one that was named, and those of --dotenv. Not the file
 * itself, nor syncctl.yml.
 */
export function otherFiles(
  { path, carrier }: Project,
  asked: Iterable<string>,
  dotenv: readonly string[],
): readonly HandedFile[] {
  const chained = [...asked].filter((one) => isInFolder(one, path) && basename(one).startsWith('.env'));
  const files = carrier.kind === 'yaml' ? carrier.application.files : carrier.dsns.chain.files;
  const found = new Set([...files.map(({ source }) => source.name), ...dotenv].map((name) => resolve(name)));
  const wanted =
    carrier.kind === 'yaml' ? found : new Set([...found, ...chained.map((name) => resolve(name))]);
  wanted.delete(resolve(path));
  return [...wanted].sort().map((one) => ({ name: credentialName(one), path: one, exists: found.has(one) }));
}

function isInFolder(one: string, path: string): boolean {
  return dirname(resolve(one)) === dirname(resolve(path));
}
