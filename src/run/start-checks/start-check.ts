// A check of what only a starting server can see, or what is of interest only to one. Its id is the event in the log.

import type { Diagnostic } from '../../core/diagnostic.js';
import type { RuleDescription } from '../../core/rule-description.js';
import { diagnosticOf } from '../../lint/check.js';
import type { Project } from '../../project/project.js';
import type { Finding } from '../../rules/rule.js';
import type { Log } from '../../server/observe/log.js';
import type { LogEvent } from '../../server/observe/log-events.js';

/** What the process knows of itself. */
export interface ProcessState {
  /** How many files it may open; null where the system does not tell. */
  readonly fileLimit: number | null;
  /** Names of sockets that the service manager handed over and nothing here is for. */
  readonly unusedSockets: readonly string[];
  /** Where the socket that was handed over listens, when that is elsewhere than configured: both as `address:port`. */
  readonly movedSocket: { readonly listen: string; readonly configured: string } | null;
  /** Stands for the settings that the unit was rendered for, by `unitFingerprint`; null where no unit says. */
  readonly unit: string | null;
}

/** A finding, and the fields that its line in the log has beside the message. */
export interface StartFinding extends Finding {
  readonly fields?: Readonly<Record<string, string | number>>;
}

export interface StartCheck extends RuleDescription {
  readonly id: LogEvent;
  readonly check: (project: Project, state: ProcessState) => readonly StartFinding[];
}

/** Runs checks, writes a line to the log for each finding and returns the findings. */
export function runStartChecks(
  checks: readonly StartCheck[],
  project: Project,
  state: ProcessState,
  log: Log,
): Diagnostic[] {
  return checks.flatMap((check) =>
    check.check(project, state).map((finding) => {
      const diagnostic = diagnosticOf(check, finding, project);
      const { message, hint } = diagnostic;
      log.warn(check.id, { ...finding.fields, message, ...(hint === undefined ? {} : { hint }) });
      return diagnostic;
    }),
  );
}
