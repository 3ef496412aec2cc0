// Several parameters files and what the rules say of all of them together.

import { nodeIo } from '../../cli/node-io.js';
import { compareDiagnostics, type Diagnostic } from '../../core/diagnostic.js';
import { EXIT, SyncctlError } from '../../core/error.js';
import { type CheckOptions, checkProject } from '../../lint/check.js';
import type { Target } from '../../oro/target.js';
import { LazyVisibleLines } from '../../project/lazy-visible-lines.js';
import { type LoadOptions, loadProject, type ProjectIo } from '../../project/load.js';
import type { Project } from '../../project/project.js';
import type { Report } from '../../report/report.js';
import { RULES } from '../../rules/index.js';
import { type ApplicationFlags, applicationOf } from '../loading/flags.js';

interface FileFlags extends ApplicationFlags {
  readonly 'stdin-filename'?: string | undefined;
  readonly tls: boolean;
  readonly fix: boolean;
}

/** The files that a command line names, as patterns or not; none means the usual places. Throws SyncctlError (exit 2). */
export async function filesToCheck(names: readonly string[], flags: FileFlags): Promise<LoadOptions[]> {
  const { 'stdin-filename': stdinName, tls, fix } = flags;
  const named = names.length === 0 && stdinName !== undefined ? ['-'] : names;
  if (stdinName !== undefined && !named.includes('-')) {
    throw new SyncctlError(
      'NO_STDIN',
      '--stdin-filename has no effect, because standard input is not one of the files to check',
      {
        hint: 'pass - to check standard input',
        exit: EXIT.usage,
      },
    );
  }
  if (fix && named.includes('-')) {
    throw new SyncctlError('NO_FILE', '--fix cannot change standard input', {
      hint: 'pass a file, or take the edits from --format json',
      exit: EXIT.usage,
    });
  }
  const paths = named.length > 0 ? await expanded(named) : [undefined];
  const folders = new Map();
  return paths.map((path) => ({
    tls,
    ...applicationOf(flags),
    path,
    folders,
    ...(path === '-' ? { stdinName } : {}),
  }));
}

async function expanded(names: readonly string[]): Promise<string[]> {
  if (!names.some((name) => /[*?]/.test(name))) return [...new Set(names)];
  return await (await import('../../cli/expand-paths.js')).expandPaths(names);
}

/** A project that was loaded and checked, and how. */
export interface CheckedFile {
  readonly options: LoadOptions;
  readonly project: Project;
  readonly diagnostics: readonly Diagnostic[];
}

/** Checks each file; one that cannot be read goes to `fail`, and the others are checked all the same. */
export async function checkFiles(
  options: readonly LoadOptions[],
  check: CheckOptions,
  fail: (error: Error) => void,
): Promise<CheckedFile[]> {
  const checked: CheckedFile[] = [];
  for (const one of options) {
    try {
      checked.push(await checkFile(one, check, nodeIo));
    } catch (error) {
      fail(error as Error);
    }
  }
  return checked;
}

/** Rejects with SyncctlError if the file cannot be read. */
export async function checkFile(
  options: LoadOptions,
  check: CheckOptions,
  io: ProjectIo,
): Promise<CheckedFile> {
  const project = await loadProject(options, io);
  return { options, project, diagnostics: checkProject(project, RULES, check) };
}

/** What was found in several files. */
export function reportOn(checked: readonly CheckedFile[]): Report {
  const diagnostics: Diagnostic[] = [];
  const sources = new LazyVisibleLines();
  const targets = new Map<string, Target>();
  let last: Target | null = null;
  for (const { project, diagnostics: own } of checked) {
    for (const finding of own) diagnostics.push(finding);
    sources.add(project);
    if (project.target !== last) targets.set(JSON.stringify(project.target), project.target);
    last = project.target;
  }
  return {
    diagnostics: spokenOnce(diagnostics.sort(compareDiagnostics)),
    sources,
    files: checked.length,
    targets: [...targets.values()],
  };
}

/** A syncctl.yml that stands beside several of the files, or a file that several import, is spoken of once. */
function spokenOnce(sorted: readonly Diagnostic[]): Diagnostic[] {
  const kept: Diagnostic[] = [];
  // The messages at one place, once there are two.
  let messages: Set<string> | null = null;
  for (const one of sorted) {
    const before = kept.at(-1);
    if (!before || compareDiagnostics(before, one) !== 0) messages = null;
    else {
      messages ??= new Set([before.message]);
      if (messages.has(one.message)) continue;
      messages.add(one.message);
    }
    kept.push(one);
  }
  return kept;
}
