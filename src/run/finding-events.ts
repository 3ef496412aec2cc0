// Findings of the rules, logged by a server that starts all the same.

import type { RuleId } from '../core/diagnostic.js';
import { checkProject } from '../lint/check.js';
import type { Project } from '../project/project.js';
import { RULES } from '../rules/index.js';
import type { Log } from '../server/observe/log.js';
import type { LogEvent } from '../server/observe/log-events.js';

/** What affects who may do what has an event of its own; names of events outlive those of rules. */
const EVENTS: ReadonlyMap<RuleId, LogEvent> = new Map([
  ['weak-secret', 'weak-secret'],
  ['origins-open', 'origins-open'],
  ['backend-from-anywhere', 'backend-everywhere'],
  ['proxies-anywhere', 'proxies-everywhere'],
  ['policy-not-enforced', 'rules-not-enforced'],
]);

/** The findings that a reload can cause. */
export const LIVE_FINDINGS: readonly RuleId[] = ['policy-not-enforced'];

/** Logs what these rules find, a line each. */
export function logFindings(project: Project, log: Log, ids?: readonly RuleId[]): void {
  const rules = ids === undefined ? RULES : RULES.filter(({ id }) => ids.includes(id));
  for (const { rule, severity, file, range, message, hint } of checkProject(project, rules)) {
    const said = { message, ...(hint === undefined ? {} : { hint }) };
    const event = EVENTS.get(rule);
    if (event) log.warn(event, said);
    else
      log[severity === 'info' ? 'info' : 'warn']('finding', {
        rule,
        file,
        line: range.start.line + 1,
        ...said,
      });
  }
}
