// Writes migrated values into the other file: the whole file or nothing.

import { basename, dirname, join } from 'node:path';
import { nodeIo } from '../../cli/node-io.js';
import { EXIT, SyncctlError } from '../../core/error.js';
import { SourceText } from '../../core/source-text.js';
import { writeWholeFile } from '../../disk/write-file.js';
import { editEnv } from '../../migrate/edit-env.js';
import { editParameters } from '../../migrate/edit-parameters.js';
import { readEnvFile } from '../../symfony/dotenv/env-file.js';
import { readParametersFile } from '../../symfony/parameters-file.js';
import type { FoundMigration } from './migration.js';

/** Larger files are no configuration. */
const MAX_BYTES = 10 * 1024 * 1024;

/** A line that says what became of the file. Rejects with SyncctlError when it is not there, or cannot be edited. */
export async function writeMigration(
  migration: FoundMigration,
  to: string | undefined,
  create: boolean,
): Promise<string> {
  const path = to ?? (await otherFile(migration));
  const bytes = await nodeIo.read(path, MAX_BYTES);
  if (!bytes && !create) {
    throw new SyncctlError('FILE_NOT_FOUND', `"${path}" does not exist`, {
      hint: 'add --create to create it, or name another file with --to',
    });
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
  return `${(kept ? 'keep' : bytes ? 'update' : 'create').padEnd(9)} ${path}\n`;
}

function editOf(source: SourceText, { kind, values }: FoundMigration['values']): ReturnType<typeof editEnv> {
  if (kind === 'parameters') return editParameters(readParametersFile(source), values);
  return editEnv(readEnvFile(source, { real: {}, earlier: new Map() }), values);
}

/** `.env-app` is in the application's own folder, and parameters.yml there or below. */
async function otherFile({ from, values }: FoundMigration): Promise<string> {
  const folder = dirname(from);
  if (values.kind === 'env') {
    const above = basename(folder) === 'config' ? dirname(folder) : folder;
    return join(basename(above) === 'app' && above !== folder ? dirname(above) : above, '.env-app');
  }
  const places = ['config', join('app', 'config'), '.'].map((place) => join(folder, place, 'parameters.yml'));
  for (const place of places) if (await nodeIo.read(place, 1)) return place;
  return places[0] ?? 'parameters.yml';
}
