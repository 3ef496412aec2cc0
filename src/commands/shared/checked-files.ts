// Several parameters files and what the rules say of all of them together.

import { nodeIo } from '../../cli/node-io.js';
import { compareDiagnostics, type Diagnostic } from '../../core/diagnostic.js';
import { EXIT, SyncctlError } from '../../core/error.js';
import { visibleSources } from '../../parameters/visible-lines.js';
import { type LoadOptions, loadProject } from '../../project.js';
import type { Report } from '../../report/report.js';
import { type CheckOptions, checkProject } from '../../rules/check.js';
import { RULES } from '../../rules/index.js';

/** The files that a command line names, as patterns or not; none means the usual places. Throws SyncctlError (exit 2). */
export async function filesToCheck(
  names: readonly string[],
  stdinName: string | undefined,
  options: LoadOptions,
): Promise<LoadOptions[]> {
  const named = names.length === 0 && stdinName !== undefined ? ['-'] : names;
  if (stdinName !== undefined && !named.includes('-')) {
    throw new SyncctlError(
      'NO_STDIN',
      '--stdin-filename is given, and standard input is not among the files',
      {
        hint: 'name - for standard input, or name no file',
        exit: EXIT.usage,
      },
    );
  }
  const paths = named.length > 0 ? await expanded(named) : [undefined];
  const folders = new Map();
  return paths.map((path) => ({ ...options, path, folders, ...(path === '-' ? { stdinName } : {}) }));
}

async function expanded(names: readonly string[]): Promise<string[]> {
  if (!names.some((name) => /[*?]/.test(name))) return [...new Set(names)];
  return await (await import('../../cli/expand-paths.js')).expandPaths(names);
}

/** Checks each file; one that cannot be read goes to `fail`, and the others are checked all the same. */
export async function checkFiles(
  options: readonly LoadOptions[],
  check: CheckOptions,
  fail: (error: Error) => void,
): Promise<Report> {
  const diagnostics: Diagnostic[] = [];
  const sources = new Map<string, readonly string[]>();
  const seen = new Set<string>();
  let files = 0;
  for (const one of options) {
    try {
      const project = await loadProject(one, nodeIo);
      const found = checkProject(project, RULES, check);
      for (const finding of found) {
        // A syncctl.yml that stands beside several of the files, or a file that several import, is spoken of once.
        const { start } = finding.range;
        const key = [finding.file, finding.rule, start.line, start.character, finding.message].join('\0');
        if (!seen.has(key)) diagnostics.push(finding);
        seen.add(key);
      }
      for (const [name, lines] of visibleSources(project, new Set(found.map(({ file }) => file)))) {
        sources.set(name, lines);
      }
      files++;
    } catch (error) {
      fail(error as Error);
    }
  }
  return { diagnostics: diagnostics.sort(compareDiagnostics), sources, files };
}
