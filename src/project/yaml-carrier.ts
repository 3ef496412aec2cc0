// A parameters file with its imports and its .dist file, read through the injected io.

import { SyncctlError } from '../core/error.js';
import type { SourceText } from '../core/source-text.js';
import type { Target } from '../oro/target.js';
import { type Answer, type Application, type Question, readApplication } from '../symfony/application.js';
import { readParametersFile } from '../symfony/parameters-file.js';
import type { YamlCarrier } from './carrier.js';
import { type KnownFolder, readDist } from './composer/files.js';
import { absolutePath, type ProjectIo, readSource } from './io.js';

interface YamlContext {
  readonly target: Target;
  readonly folder: string;
  readonly environment: string;
  readonly folders: Map<string, KnownFolder>;
}

/** Reads a parameters file with its imports and its .dist file. Rejects with SyncctlError if one cannot be read. */
export async function readYamlCarrier(
  path: string,
  source: SourceText,
  { target, folder, environment, folders }: YamlContext,
  io: ProjectIo,
): Promise<YamlCarrier> {
  const file = readParametersFile(source, { ...target, imported: isConfiguration(path) });
  const options = { folder, absolute: absolutePath(folder, io), symfony: target.symfony, environment };
  const application = await answer(readApplication(file, options), io);
  const parameters = [...application.held.values()].filter(({ name }) => name.startsWith('websocket_'));
  return { kind: 'yaml', file, application, parameters, dist: await readDist(path, target, folders, io) };
}

/** A file in config/packages is for bundles; like one that is imported, it may also have parameters. */
function isConfiguration(path: string): boolean {
  return /(^|\/)config\/packages\//.test(path);
}

/** Answers the questions of the application reader until it is done. */
async function answer(
  questions: Generator<Question, Application, Answer>,
  io: ProjectIo,
): Promise<Application> {
  let step = questions.next();
  while (!step.done) {
    const { ask, path } = step.value;
    step = questions.next(await (ask === 'file' ? readImported(path, io) : (io.list?.(path) ?? null)));
  }
  return step.value;
}

/** An unreadable import is reported in the importing file. */
async function readImported(path: string, io: ProjectIo): Promise<Answer> {
  try {
    return await readSource(path, io);
  } catch (error) {
    if (error instanceof SyncctlError) return { why: error.message, hint: error.hint };
    throw error;
  }
}
