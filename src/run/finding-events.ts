// Findings of rules that are also logged by the server, because they affect who may do what.

import type { RuleId } from '../core/diagnostic.js';
import { checkProject } from '../lint/check.js';
import type { Project } from '../project/project.js';
import { RULES } from '../rules/index.js';
import type { Log } from '../server/observe/log.js';
import type { LogEvent } from '../server/observe/log-events.js';

/** Names of events outlive those of rules. */
const EVENTS: ReadonlyMap<RuleId, LogEvent> = new Map([
  ['weak-secret', 'weak-secret'],
  ['origins-open', 'origins-open'],
  ['backend-from-anywhere', 'backend-everywhere'],
  ['policy-not-enforced', 'rules-not-enforced'],
]);

/** The findings that a reload can cause. */
export const LIVE_FINDINGS: readonly RuleId[] = ['policy-not-enforced'];

/** Logs what these rules find. */
export function logFindings(project: Project, log: Log, ids: readonly RuleId[] = [...EVENTS.keys()]): void {
  const rules = RULES.filter(({ id }) => ids.includes(id));
  for (const { rule, message } of checkProject(project, rules)) {
    const event = EVENTS.get(rule);
    if (event) log.warn(event, { message });
  }
}
