// A project for the commands that act on it: its findings are printed, and errors among them end the command.

import type { BaseCommand } from '../../cli/base-command.js';
import { nodeIo } from '../../cli/node-io.js';
import { EXIT } from '../../core/error.js';
import type { Project } from '../../parameters/model.js';
import { visibleSources } from '../../parameters/visible-lines.js';
import { type LoadOptions, loadProject } from '../../project.js';
import { reaches } from '../../report/report.js';
import { formatText } from '../../report/text.js';
import { checkProject } from '../../rules/check.js';
import { RULES } from '../../rules/index.js';

/** Null, with exit code 1, when the file has errors. Findings go to standard error. */
export async function loadCheckedProject(
  command: BaseCommand,
  options: LoadOptions,
): Promise<Project | null> {
  const project = await loadProject(options, nodeIo);
  const diagnostics = checkProject(project, RULES);
  if (diagnostics.length > 0) {
    const report = { diagnostics, sources: visibleSources(project), files: 1 };
    command.note(formatText(report, command.look(process.stderr)));
  }
  if (!reaches(diagnostics, 'error')) return project;
  process.exitCode = EXIT.findings;
  return null;
}
