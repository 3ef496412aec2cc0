// The description of a rule, for its page, `explain` and reports that list all rules.

import type { RuleId, Severity } from './diagnostic.js';

export interface RuleDescription {
  readonly id: RuleId;
  readonly severity: Severity;
  /** What is wrong, in one line. */
  readonly summary: string;
  /** What a user notices before the cause is known. Markdown, like the next two; line breaks have no meaning. */
  readonly symptom: string;
  /** Why it happens. */
  readonly cause: string;
  /** How to fix it. */
  readonly fix: string;
  /** The first version of syncctl that has the rule. */
  readonly since: string;
  /** The versions of Oro that the rule is for: from `since` up to but not including `until`. Without it, all versions. */
  readonly oro?: { readonly since?: string; readonly until?: string };
}
