// What `syncctl migrate` found out: the values, the file they come from, and the environment they are for.

import type { BaseCommand } from '../../cli/base-command.js';
import { nodeIo } from '../../cli/node-io.js';
import { joinPath } from '../../core/path.js';
import { isPrintable, safe } from '../../core/printable.js';
import { checkProject } from '../../lint/check.js';
import { toDsns } from '../../migrate/to-dsns.js';
import { toParameters } from '../../migrate/to-parameters.js';
import { yamlValue } from '../../migrate/yaml-value.js';
import { shownDsn } from '../../oro/dsn/secrets.js';
import { type LoadOptions, loadProject } from '../../project/load.js';
import type { Project } from '../../project/project.js';
import { withoutSecrets } from '../../project/resolution.js';
import { findFolder, isThere, USUAL_PLACES } from '../../project/search.js';
import { RULES } from '../../rules/index.js';
import { environmentFile } from '../../symfony/dotenv/env-chain.js';
import type { NativeValue } from '../../yaml/native-value.js';
import { noteFindings, reportOf } from '../loading/findings.js';
import {
  differing,
  environmentsOf,
  everywhere,
  leftAlone,
  leftOnMachine,
  machineFile,
  without,
} from './environments.js';

export interface FoundMigration {
  /** The file that the values come from. */
  readonly from: string;
  readonly values:
    | { readonly kind: 'env'; readonly values: ReadonlyMap<string, string> }
    | { readonly kind: 'parameters'; readonly values: ReadonlyMap<string, NativeValue> };
  readonly notes: readonly string[];
  readonly disagreements: readonly string[];
  /** The environment that alone has these values; null if they are for every one. */
  readonly environment: string | null;
}

/** Rules whose findings mean that nothing could be read. */
const UNREADABLE = ['yaml-syntax', 'unloadable-file', 'env-syntax'];

/** Null, with the findings printed, when the file cannot be read. Rejects with SyncctlError. */
export async function migrationOf(
  command: BaseCommand,
  path: string | undefined,
  application: Pick<LoadOptions, 'target' | 'environment' | 'envFiles'>,
): Promise<FoundMigration | null> {
  const named: LoadOptions = { path: path ?? (await firstParametersFile()), ...application };
  const project = await loadProject(named, nodeIo);
  const diagnostics = checkProject(project, RULES).filter(({ rule }) => UNREADABLE.includes(rule));
  if (diagnostics.length > 0) {
    noteFindings(command, reportOf(project, diagnostics));
    return null;
  }
  const own = { from: project.path, ...(await converted(project)) };
  // Standard input can be read only once.
  if (project.path === '-') return { ...own, environment: null };
  const machine = machineFile(project.path);
  const io = without(machine, nodeIo);
  const base = await loadProject(everywhere(named, project.path), io).then(converted, () => null);
  const asked = application.environment ?? environmentFile(project.path).environment;
  if (asked !== null || base === null) {
    const there = machine === null ? own : { ...own, ...(await converted(await loadProject(named, io))) };
    const names = differing(base?.values.values ?? new Map(), there.values.values);
    return names.length > 0
      ? onlyOf(there, names, asked ?? project.environment)
      : { ...there, environment: null };
  }
  const all = await loadProject(everywhere(named, project.path), nodeIo).then(converted);
  const onMachine = machine === null ? [] : differing(base.values.values, all.values.values);
  const notes = await Promise.all(
    (await environmentsOf(project, nodeIo)).map(async (environment) => {
      const other = await converted(await loadProject({ ...named, environment }, io));
      const names = differing(base.values.values, other.values.values);
      return names.length > 0 ? [leftAlone(project.path, environment, names)] : [];
    }),
  );
  if (machine !== null && onMachine.length > 0) notes.push([leftOnMachine(machine, onMachine)]);
  return { ...base, from: project.path, notes: [...base.notes, ...notes.flat()], environment: null };
}

type Converted = Omit<FoundMigration, 'from' | 'environment'>;

/** The values of a project in the other form. */
async function converted(project: Project): Promise<Converted> {
  const { carrier } = project;
  if (carrier.kind === 'yaml') {
    const { values, ...rest } = await toDsns({ ...project, carrier });
    // In an env file, they would be part of the value or end it.
    const unprintable = [...values].filter(([, value]) => !isPrintable(value)).map(([name]) => name);
    return {
      ...rest,
      values: { kind: 'env', values: new Map([...values].filter(([, value]) => isPrintable(value))) },
      disagreements: [
        ...rest.disagreements,
        ...unprintable.map(
          (name) => `${name} would contain a line break, or control or invisible characters`,
        ),
      ],
    };
  }
  const { values, ...rest } = toParameters({ ...project, carrier });
  return { values: { kind: 'parameters', values }, ...rest };
}

/** What one environment has of its own, for a file of its own. */
function onlyOf(
  migration: Converted & { from: string },
  names: readonly string[],
  environment: string,
): FoundMigration {
  const { values } = migration;
  return {
    ...migration,
    environment,
    values:
      values.kind === 'env'
        ? { kind: 'env', values: new Map([...values.values].filter(([name]) => names.includes(name))) }
        : {
            kind: 'parameters',
            values: new Map([...values.values].filter(([name]) => names.includes(name))),
          },
  };
}

/** Notes on standard error what changes, and what cannot be converted. */
export function noteMigration(command: BaseCommand, { notes, disagreements }: FoundMigration): void {
  for (const note of notes) command.note(`note: ${safe(note)}\n`);
  for (const sentence of disagreements) command.note(`cannot be converted: ${safe(sentence)}\n`);
}

/** The lines of a migration, without secrets. */
export function shownLines({ values }: FoundMigration): string {
  if (values.kind === 'env')
    return [...values.values].map(([name, value]) => `${name}=${shownDsn(value)}\n`).join('');
  const lines = [...values.values].map(
    ([name, value]) => `    ${name}: ${yamlValue(withoutSecrets(name, value) as NativeValue)}\n`,
  );
  return lines.length > 0 ? `parameters:\n${lines.join('')}` : '';
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
