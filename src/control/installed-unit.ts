// Which systemd unit runs the server of a parameters file, when no process is there to say so.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where an operator puts units. */
const FOLDERS = ['/etc/systemd/system', '/run/systemd/system'] as const;

/** The name of the rendered unit for a file by one of these paths; null if there is none, or only units that were rendered elsewhere. */
export function installedUnit(paths: readonly string[], folders: readonly string[] = FOLDERS): string | null {
  const names = folders.flatMap((folder) =>
    namesIn(folder).map((name) => ({ name, path: join(folder, name) })),
  );
  return names.find(({ path }) => reloads(path, paths))?.name ?? null;
}

/** Without those of single instances, which `syncctl.service` starts. */
function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).filter((name) => /^syncctl[^@]*\.service$/.test(name));
  } catch {
    return [];
  }
}

function reloads(unit: string, paths: readonly string[]): boolean {
  try {
    const lines = readFileSync(unit, 'utf8').split('\n');
    const [line = ''] = lines.filter((line) => line.startsWith('ExecReload='));
    return paths.some((path) => line.endsWith(` reload ${path}`));
  } catch {
    return false;
  }
}
