// The findings of a project beside what a command does: to standard error, as text.

import type { BaseCommand } from '../../cli/base-command.js';
import type { Diagnostic } from '../../core/diagnostic.js';
import type { Project } from '../../project/project.js';
import { visibleSources } from '../../project/visible-lines.js';
import { type Report, reaches } from '../../report/report.js';
import { formatText } from '../../report/text.js';

/** What was found in the files of one project, with the lines that may be shown. */
export function reportOf(project: Project, diagnostics: readonly Diagnostic[]): Report {
  return { diagnostics, sources: visibleSources(project), files: 1, targets: [project.target] };
}

/** Prints a report, unless there is nothing in it. */
export function noteFindings(command: BaseCommand, report: Report): void {
  if (report.diagnostics.length === 0) return;
  const level = reaches(report.diagnostics, 'error') ? 'error' : 'warn';
  command.note(formatText(report, command.look('stderr')), level);
}
