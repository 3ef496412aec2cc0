// A rule by its name, or a check that only a server makes.

import { EXIT, SyncctlError } from '../../core/error.js';
import type { RuleDescription } from '../../core/rule-description.js';
import { similarName } from '../../core/similar-names.js';
import { RULES } from '../../rules/index.js';

/** Null for the name of something else. Rejects with a SyncctlError (exit 2) about a rule that does not exist. */
export async function describedRule(name: string): Promise<RuleDescription | null> {
  const rule = RULES.find(({ id }) => id === name);
  if (rule) return rule;
  // No parameter, setting or field has a hyphen.
  if (!/^[a-z]+(-[a-z]+)+$/.test(name)) return null;
  const [{ START_CHECKS }, { LIVE_CHECKS }] = await Promise.all([
    import('../../run/start-checks/index.js'),
    import('../../run/live-checks.js'),
  ]);
  const checks = [...START_CHECKS, ...LIVE_CHECKS];
  const check = checks.find(({ id }) => id === name);
  if (check) return check;
  const similar = similarName(
    name,
    [...RULES, ...checks].map(({ id }) => id),
  );
  throw new SyncctlError('UNKNOWN_NAME', `there is no rule "${name}"`, {
    hint:
      similar === null
        ? 'a parameter has underscores, a setting has dots: websocket_bind_port, server.listen'
        : `did you mean "${similar}"?`,
    exit: EXIT.usage,
  });
}
