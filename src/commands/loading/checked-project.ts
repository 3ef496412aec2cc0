// Loads a project for commands that act on it: prints its findings, and stops if there are errors.

import type { BaseCommand } from '../../cli/base-command.js';
import { nodeIo } from '../../cli/node-io.js';
import { EXIT, SyncctlError } from '../../core/error.js';
import { checkProject } from '../../lint/check.js';
import { type LoadOptions, loadProject, type ProjectIo } from '../../project/load.js';
import type { Project } from '../../project/project.js';
import { reaches } from '../../report/report.js';
import { RULES } from '../../rules/index.js';
import { noteFindings, reportOf } from './findings.js';

/** Null when the file has errors. Findings go to standard error. */
export async function loadCheckedProject(
  command: BaseCommand,
  options: LoadOptions,
  io: ProjectIo = nodeIo,
): Promise<Project | null> {
  const project = await loadProject(options, io);
  const diagnostics = checkProject(project, RULES);
  noteFindings(command, reportOf(project, diagnostics));
  return reaches(diagnostics, 'error') ? null : project;
}

/** The same for a server that runs: rejects with a SyncctlError about the first error instead of printing all findings. */
export async function loadFaultlessProject(options: LoadOptions, io: ProjectIo): Promise<Project> {
  const project = await loadProject(options, io);
  const first = checkProject(project, RULES).find(({ severity }) => severity === 'error');
  if (first === undefined) return project;
  const { file, range, message, hint } = first;
  throw new SyncctlError('CONFIGURATION_WRONG', `${file}:${range.start.line + 1}: ${message}`, {
    hint: hint ?? 'run syncctl validate to see all findings',
    exit: EXIT.findings,
  });
}
