// Files that `init` makes: what they are called, that the rules have nothing against them, and that none is overwritten.

import { existsSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolders, removeFolders } from '../../disk/folders.js';
import { createWholeFile } from '../../disk/write-file.js';
import { checkProject } from '../../lint/check.js';
import { FIRST_ORO_WITH_DSNS } from '../../oro/dsn/dsn-names.js';
import { isBefore, targetOf } from '../../oro/target.js';
import { parametersFileSchema, settingsFileSchema } from '../../project/editor-schema.js';
import { loadProject } from '../../project/load.js';
import { USUAL_PLACES } from '../../project/search.js';
import { visibleSources } from '../../project/visible-lines.js';
import type { Report } from '../../report/report.js';
import { RULES } from '../../rules/index.js';
import { dsnSkeleton, parametersSkeleton, type SkeletonChoices, settingsSkeleton } from './skeleton.js';

export interface NewFile {
  readonly path: string;
  readonly text: string;
  /** For whom it is: a person reads it, or an editor alone. */
  readonly isSchema: boolean;
}

/** The files for a choice, the one with the addresses first; `path` is where the user wants that one. */
export function newFiles(choices: SkeletonChoices, path: string | undefined): NewFile[] {
  const isDsn = !isBefore(choices.oro, FIRST_ORO_WITH_DSNS);
  const first = path ?? (isDsn ? '.env-app.local' : placeFor(choices.oro));
  const beside = (name: string): string => join(dirname(first), name);
  const schema = (name: string, content: unknown): NewFile => ({
    path: beside(`${name}.schema.json`),
    text: `${JSON.stringify(content, null, 2)}\n`,
    isSchema: true,
  });
  const ids = RULES.map(({ id }) => id);
  return [
    { path: first, text: isDsn ? dsnSkeleton(choices) : parametersSkeleton(choices), isSchema: false },
    { path: beside('syncctl.yml'), text: settingsSkeleton(choices), isSchema: false },
    ...(isDsn ? [] : [schema('parameters', parametersFileSchema(choices.oro))]),
    schema('syncctl', settingsFileSchema(ids)),
  ];
}

/** Where a parameters file is, or where this version of Oro would look for one. */
function placeFor(oro: string): string {
  const isFolder = (path: string): boolean =>
    statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  const [now, before] = USUAL_PLACES;
  const usual = isBefore(oro, '3.0') ? [before, now] : [now, before];
  return (
    USUAL_PLACES.find((path) => existsSync(path)) ??
    usual.find((path) => isFolder(dirname(path))) ??
    usual[0] ??
    now
  );
}

/** What the rules say of the files before there are any. */
export async function judge(
  [first, settings]: readonly NewFile[],
  choices: SkeletonChoices,
): Promise<Report> {
  if (!first || !settings || !isBefore(choices.oro, FIRST_ORO_WITH_DSNS))
    return { diagnostics: [], sources: new Map(), files: 0 };
  const texts = new Map([first, settings].map(({ path, text }) => [path, Buffer.from(text)]));
  const read = async (path: string): Promise<Uint8Array | null> => texts.get(path) ?? null;
  const target = targetOf({ oro: choices.oro }, '--oro') ?? undefined;
  const project = await loadProject({ path: first.path, target, tls: choices.tls }, { env: {}, read });
  return { diagnostics: checkProject(project, RULES), sources: visibleSources(project), files: 1 };
}

/** Writes the files that are not there yet and says which those were; when one fails, none is left. Throws SyncctlError. */
export function writeNewFiles(files: readonly NewFile[]): readonly NewFile[] {
  const made = foldersFor(dirname(files[0]?.path ?? ''));
  const written: NewFile[] = [];
  try {
    for (const file of files) if (createWholeFile(file.path, file.text)) written.push(file);
  } catch (error) {
    for (const { path } of written) rmSync(path, { force: true });
    removeFolders(made);
    throw error;
  }
  return written;
}

/** When there can be none, the files say why. */
function foldersFor(folder: string): string[] {
  try {
    return makeFolders(folder);
  } catch {
    return [];
  }
}
