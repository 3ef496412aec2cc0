// Writes migrated values into the other file: the whole file or nothing.

import { basename, dirname, join } from 'node:path';
import type { BaseCommand } from '../../cli/base-command.js';
import { nodeIo } from '../../cli/node-io.js';
import { EXIT, SyncctlError } from '../../core/error.js';
import { safe } from '../../core/printable.js';
import { SourceText } from '../../core/source-text.js';
import { writeWholeFile } from '../../disk/write-file.js';
import { editEnv } from '../../migrate/edit-env.js';
import { editParameters } from '../../migrate/edit-parameters.js';
import { readEnvFile } from '../../symfony/dotenv/env-file.js';
import { readParametersFile } from '../../symfony/parameters-file.js';
import { envFileOf, filesOver, requireOwnFile } from './environments.js';
import type { FoundMigration } from './migration.js';

/** Larger files are no configuration. */
const MAX_BYTES = 10 * 1024 * 1024;

/** Returns a line that says what became of the file, and notes what was left alone. Rejects with SyncctlError when it is not there, or cannot be edited. */
export async function writeMigration(
  command: BaseCommand,
  migration: FoundMigration,
  to: string | undefined,
  create: boolean,
): Promise<string> {
  const path = to ?? (await otherFile(migration));
  if (migration.environment !== null) requireOwnFile(path, migration.environment);
  const bytes = await nodeIo.read(path, MAX_BYTES);
  if (!bytes && !create) {
    throw new SyncctlError('FILE_NOT_FOUND', `"${path}" does not exist`, {
      hint: 'add --create to create it, or name another file with --to',
    });
  }
  if (!bytes && !(await isFolder(dirname(path)))) {
    throw new SyncctlError(
      'FOLDER_NOT_FOUND',
      `"${path}" was not created: there is no folder ${dirname(path)}`,
      {
        hint: `run mkdir -p ${dirname(path)}, or name another file with --to`,
        exit: EXIT.failed,
      },
    );
  }
  const before = bytes ? Buffer.from(bytes).toString('utf8') : '';
  const edit = editOf(new SourceText(path, before), migration.values);
  if ('refused' in edit) {
    throw new SyncctlError('FILE_NOT_EDITABLE', `"${path}" was not changed: ${edit.refused}`, {
      hint: 'add the lines by hand; run without --write to print them',
      exit: EXIT.failed,
    });
  }
  const kept = bytes !== null && edit.text === before;
  if (!kept) await writeWholeFile(path, edit.text);
  for (const note of await overridden(path, edit.text, migration)) command.note(`note: ${safe(note)}\n`);
  return `${(kept ? 'keep' : bytes ? 'update' : 'create').padEnd(9)} ${safe(path)}\n`;
}

async function isFolder(path: string): Promise<boolean> {
  return (await nodeIo.list?.(path).catch(() => [])) !== null;
}

/** Says where single environments, or this machine, override what was written. */
async function overridden(
  path: string,
  text: string,
  { values, environment }: FoundMigration,
): Promise<string[]> {
  const sentence = (place: string, names: readonly string[]): string[] =>
    names.length > 0 ? [`${place} overrides ${names.join(', ')}; it is left alone`] : [];
  if (values.kind === 'parameters') {
    const { sections } = readParametersFile(new SourceText(path, text));
    return sections.flatMap((section) =>
      section.environment === null
        ? []
        : sentence(
            `the section when@${section.environment} of ${path}`,
            [...values.values.keys()].filter((name) => section.parameters.has(name)),
          ),
    );
  }
  if (environment !== null) return [];
  const notes = await Promise.all(
    (await filesOver(path, nodeIo)).map(async (file) => {
      const bytes = await nodeIo.read(file, MAX_BYTES).catch(() => null);
      if (!bytes) return [];
      const source = new SourceText(file, Buffer.from(bytes).toString('utf8'));
      const { variables } = readEnvFile(source, { real: {}, earlier: new Map() });
      const names = [...values.values.keys()].filter((name) => variables.some((one) => one.name === name));
      return sentence(source.name, names);
    }),
  );
  return notes.flat();
}

function editOf(source: SourceText, { kind, values }: FoundMigration['values']): ReturnType<typeof editEnv> {
  if (kind === 'parameters') return editParameters(readParametersFile(source), values);
  return editEnv(readEnvFile(source, { real: {}, earlier: new Map() }), values);
}

/** `.env-app` is in the application's own folder, and parameters.yml there or below. */
async function otherFile({ from, values, environment }: FoundMigration): Promise<string> {
  const folder = dirname(from);
  if (values.kind === 'env') {
    const above = basename(folder) === 'config' ? dirname(folder) : folder;
    const file = join(basename(above) === 'app' && above !== folder ? dirname(above) : above, '.env-app');
    return environment === null ? file : envFileOf(file, environment);
  }
  const places = ['config', join('app', 'config'), '.'].map((place) => join(folder, place, 'parameters.yml'));
  for (const place of places) if (await nodeIo.read(place, 1)) return place;
  return places[0] ?? 'parameters.yml';
}
