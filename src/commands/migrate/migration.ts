// What `syncctl migrate` found out: the values, the lines as they are shown, and the file that is left.

import type { BaseCommand } from '../../cli/base-command.js';
import { nodeIo } from '../../cli/node-io.js';
import { joinPath } from '../../core/path.js';
import { checkProject } from '../../lint/check.js';
import { toDsns } from '../../migrate/to-dsns.js';
import { toParameters } from '../../migrate/to-parameters.js';
import { yamlValue } from '../../migrate/yaml-value.js';
import { shownDsn } from '../../oro/dsn/secrets.js';
import { type LoadOptions, loadProject } from '../../project/load.js';
import { withoutSecrets } from '../../project/resolution.js';
import { findFolder, isThere, USUAL_PLACES } from '../../project/search.js';
import { RULES } from '../../rules/index.js';
import type { NativeValue } from '../../yaml/native-value.js';
import { noteFindings, reportOf } from '../loading/findings.js';

export interface FoundMigration {
  /** The file that the values come from. */
  readonly from: string;
  readonly values:
    | { readonly kind: 'env'; readonly values: ReadonlyMap<string, string> }
    | { readonly kind: 'parameters'; readonly values: ReadonlyMap<string, NativeValue> };
  readonly notes: readonly string[];
  readonly disagreements: readonly string[];
  /** The lines without secrets. */
  readonly shown: string;
}

/** Rules whose findings mean that nothing could be read. */
const UNREADABLE = ['yaml-syntax', 'unloadable-file', 'env-syntax'];

/** Null, with the findings printed, when the file cannot be read. Rejects with SyncctlError. */
export async function migrationOf(
  command: BaseCommand,
  path: string | undefined,
  application: Pick<LoadOptions, 'target' | 'environment' | 'envFiles'>,
): Promise<FoundMigration | null> {
  const project = await loadProject({ path: path ?? (await firstParametersFile()), ...application }, nodeIo);
  const diagnostics = checkProject(project, RULES).filter(({ rule }) => UNREADABLE.includes(rule));
  if (diagnostics.length > 0) {
    noteFindings(command, reportOf(project, diagnostics));
    return null;
  }
  const { carrier } = project;
  if (carrier.kind === 'yaml') {
    const { values, ...rest } = await toDsns({ ...project, carrier });
    const shown = [...values].map(([name, value]) => `${name}=${shownDsn(value)}\n`).join('');
    return { from: project.path, values: { kind: 'env', values }, ...rest, shown };
  }
  const { values, ...rest } = toParameters({ ...project, carrier });
  const lines = [...values].map(
    ([name, value]) => `    ${name}: ${yamlValue(withoutSecrets(name, value) as NativeValue)}\n`,
  );
  const shown = lines.length > 0 ? `parameters:\n${lines.join('')}` : '';
  return { from: project.path, values: { kind: 'parameters', values }, ...rest, shown };
}

/** An upgrade begins with the parameters, also when an env file is there already. */
async function firstParametersFile(): Promise<string | undefined> {
  const folder = (await findFolder(nodeIo)) ?? '';
  for (const place of USUAL_PLACES) {
    const path = joinPath(folder, place);
    if (await isThere(path, nodeIo)) return path;
  }
  return undefined;
}
